"""A system call filter for everything in the container, on top of the engine's own: the front puts it on itself
before it starts the worker, which inherits it and cannot take it off.

Engines differ in what they leave open. Podman lets any process make user namespaces, in which it may mount and
has every capability; both let it open sockets of families that no network namespace holds back, such as VM
sockets to the machine's host; and a process may set scheduling and limits of another of the same user, so that a
program could starve the front. None of this is of use to a program. It is a list of what is taken away, not the
boundary: that is the container.
"""

import ctypes
import errno
import os
import struct

PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, FILTER = 38, 22, 2
ALLOW, ERRNO = 0x7FFF0000, 0x00050000
LOAD, JUMP_EQUAL, JUMP_GREATER_EQUAL, JUMP_SET, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
NUMBER, ARCHITECTURE = 0, 4
NEW_NAMESPACES = 0x7E020000  # every CLONE_NEW flag that clone takes
FAMILIES = (1, 2, 10)  # Unix, IPv4 and IPv6: each ends at the container's own network namespace
FRONT = 1
X32 = 0x40000000

# System call numbers by machine: audit architecture, then name to number.
MACHINES = {
    'x86_64': (0xC000003E, {
        'unshare': 272, 'setns': 308, 'mount': 165, 'umount2': 166, 'pivot_root': 155, 'ptrace': 101,
        'add_key': 248, 'request_key': 249, 'keyctl': 250, 'clone': 56, 'socket': 41, 'prlimit64': 302,
        'sched_setparam': 142, 'sched_setscheduler': 144, 'sched_setaffinity': 203, 'sched_setattr': 314,
        'setpriority': 141, 'ioprio_set': 251,
    }),
    'aarch64': (0xC00000B7, {
        'unshare': 97, 'setns': 268, 'mount': 40, 'umount2': 39, 'pivot_root': 41, 'ptrace': 117,
        'add_key': 217, 'request_key': 218, 'keyctl': 219, 'clone': 220, 'socket': 198, 'prlimit64': 261,
        'sched_setparam': 118, 'sched_setscheduler': 119, 'sched_setaffinity': 122, 'sched_setattr': 274,
        'setpriority': 140, 'ioprio_set': 30,
    }),
}  # fmt: skip
# The same on all machines: the newer mount calls, and clone3, whose flags no filter can read.
NEW_MOUNT_CALLS = (428, 429, 430, 431, 432, 433, 442)
CLONE3 = 435
DENIED = ('unshare', 'setns', 'mount', 'umount2', 'pivot_root', 'ptrace', 'add_key', 'request_key', 'keyctl')
# Calls whose first argument is the process they are about.
ABOUT_A_PROCESS = ('prlimit64', 'sched_setparam', 'sched_setscheduler', 'sched_setaffinity', 'sched_setattr')
# Calls with a kind of target first, and the kind that is one process.
ABOUT_A_TARGET = {'setpriority': 0, 'ioprio_set': 1}


def restrict():
    """Puts the filter on this process and all it starts. @raises OSError when the kernel does not take it

    On a machine that is not listed the engine's own filter stays the only one.
    """
    known = MACHINES.get(os.uname().machine)
    if known is None:
        return
    instructions = _filter(*known)
    code = b''.join(instructions)
    libc = ctypes.CDLL(None, use_errno=True)
    buffer = ctypes.create_string_buffer(code, len(code))
    program = struct.pack('@HP', len(instructions), ctypes.addressof(buffer))
    libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if libc.prctl(PR_SET_SECCOMP, FILTER, program, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), 'the kernel did not take the system call filter')


def _filter(architecture, numbers):
    no = _refuse(errno.EPERM)
    steps = [_load(ARCHITECTURE), _jump(JUMP_EQUAL, architecture, 1, 0), _refuse(errno.ENOSYS), _load(NUMBER)]
    steps += [_jump(JUMP_GREATER_EQUAL, X32, 0, 1), _refuse(errno.ENOSYS)]
    for number in (*(numbers[name] for name in DENIED), *NEW_MOUNT_CALLS):
        steps += [_jump(JUMP_EQUAL, number, 0, 1), no]
    steps += [_jump(JUMP_EQUAL, CLONE3, 0, 1), _refuse(errno.ENOSYS)]
    steps += _when(numbers['clone'], _argument(0), _jump(JUMP_SET, NEW_NAMESPACES, 0, 1), no)
    families = [_jump(JUMP_EQUAL, family, len(FAMILIES) - at, 0) for at, family in enumerate(FAMILIES)]
    steps += _when(numbers['socket'], _argument(0), *families, _refuse(errno.EAFNOSUPPORT))
    for name in ABOUT_A_PROCESS:
        steps += _when(numbers[name], _argument(0), _jump(JUMP_EQUAL, FRONT, 0, 1), no)
    for name, one in ABOUT_A_TARGET.items():
        steps += _when(
            numbers[name], _argument(0), _jump(JUMP_EQUAL, one, 1, 0), no, _argument(1), _jump(JUMP_EQUAL, FRONT, 0, 1), no
        )
    return [*steps, _allow()]


def _when(number, *steps):
    """The steps for one system call, which is allowed where they come to their end."""
    return [_jump(JUMP_EQUAL, number, 0, len(steps) + 1), *steps, _allow()]


def _instruction(code, value, yes=0, no=0):
    return struct.pack('=HBBI', code, yes, no, value)


def _load(offset):
    return _instruction(LOAD, offset)


def _argument(index):
    """The lower half of an argument; both machines are little-endian, and all that is asked here is 32 bits."""
    return _load(16 + 8 * index)


def _jump(code, value, yes, no):
    return _instruction(code, value, yes, no)


def _refuse(number):
    return _instruction(RETURN, ERRNO | number)


def _allow():
    return _instruction(RETURN, ALLOW)
