"""The front: PID 1 of a container and the only writer on its wire (docs/protocol.md).

It starts the worker, passes the host's frames on to it (relay.py), reads what the worker prints and reports
(reports.py), watches the container's counters and ends the run. It imports nothing but the standard library
and never looks into a program, an input or a value.
"""

import ctypes
import json
import os
import select
import selectors
import signal
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from runner import counters, frames, syscalls
from runner.relay import Relay
from runner.reports import Reports
from runner.spawn import spawn
from runner.wire import Wire

PR_SET_DUMPABLE = 4
CHUNK = 64 * 1024
TICK_S = 0.2
# The host ends a run on time; the front only where the host cannot any more.
GRACE_S = 2.0
# The host says `ping` every minute to a waiting container.
IDLE_S = 300.0
# An engine clears a dead container away at once, and takes the CPU from the answer that is on its way: so the
# front, alone by then, waits for the host to hang up.
LINGER_S = 1.0
REFUSED_PROCESSES_MAX = 100
BOOT_OUTPUT = 4000
STREAMS = ('stdout', 'stderr')


class Front:
    def __init__(self, kind):
        self.counters = counters.Counters()
        self.wire = Wire(1)
        self.wake = wake_on_child()  # before there is a child to die
        self.worker = spawn(kind)
        self.prints = {'stdout': self.worker.stdout, 'stderr': self.worker.stderr}
        self.relay = Relay(self.worker.hear)
        self.reports = Reports(self.worker.report, self.wire)
        self.limits = None  # set when the program was handed over
        self.peak = None
        self.deadline = None
        self.heard = time.monotonic()
        self.printed = dict.fromkeys(STREAMS, 0)
        self.cut = dict.fromkeys(STREAMS, False)
        self.boot_output = bytearray()
        self.exit = None  # wait status of the worker
        self.selector = selectors.DefaultSelector()

    # -- loop: each handler returns what `ended` shall say, or None to go on -------------------------------

    def serve(self):
        """Runs until the run has ended; returns what `ended` shall say."""
        while True:
            self.listen_where_there_is_room()
            for key, _ in self.selector.select(TICK_S):
                report = key.data()
                if report is not None:
                    return report
            report = self.on_tick()
            if report is not None:
                return report

    def listen_where_there_is_room(self):
        """Reads only where there is room for what comes, and writes only where there is something."""
        read, write, room = selectors.EVENT_READ, selectors.EVENT_WRITE, not self.wire.full
        self.listen(1, write, self.wire.waiting, self.wire.flush_some)
        self.listen(self.worker.hear, write, self.relay.waiting, self.relay.pass_on)
        self.listen(0, read, not self.relay.full, self.on_host)
        self.listen(self.wake, read, True, self.on_wake)
        self.listen(self.worker.stdout, read, room and self.prints['stdout'] is not None, self.on_stdout)
        self.listen(self.worker.stderr, read, room and self.prints['stderr'] is not None, self.on_stderr)
        self.listen(self.worker.report, read, room and self.reports.fd is not None, self.on_report)

    def listen(self, fd, events, wanted, callback):
        known = fd in self.selector.get_map()
        if wanted and not known:
            self.selector.register(fd, events, callback)
        elif known and not wanted:
            self.selector.unregister(fd)

    def on_tick(self):
        now = time.monotonic()
        if self.exit is not None:
            return self.worker_died()
        if self.limits is None:
            idle = now - self.heard > IDLE_S
            return {'status': 'crashed', 'message': 'No word from the host for minutes.'} if idle else None
        if (self.counters.refused_processes.rise() or 0) >= REFUSED_PROCESSES_MAX:
            return {'status': 'process_limit'}
        return {'status': 'timeout'} if now > self.deadline else None

    def on_host(self):
        data = os.read(0, CHUNK)
        if not data:
            raise SystemExit(0)  # the host is gone: nobody is left to report to
        self.heard = time.monotonic()
        self.relay.take(data)
        if self.relay.program is not None and self.limits is None:
            self.wire.run = self.relay.program['run']
            # Before the worker gets the last of it: without this word the program is known not to have run.
            self.wire.say('accepted')
            self.wire.flush_all()
            self.limits = self.relay.program['limits']
            self.reports.expect_run(self.limits)
            self.counters.restart()
            self.peak = counters.PeakMemory(self.worker.pid)
            self.deadline = time.monotonic() + self.limits['timeout_ms'] / 1000 + GRACE_S

    def on_stdout(self):
        return self.on_print('stdout')

    def on_stderr(self):
        return self.on_print('stderr')

    def on_print(self, stream):
        try:
            data = os.read(self.prints[stream], CHUNK)
        except BlockingIOError:
            return None
        if not data:
            self.prints[stream] = None
        elif self.limits is None:
            self.boot_output += data
            del self.boot_output[:-BOOT_OUTPUT]
        else:
            kept = data[: self.limits[f'{stream}_bytes'] - self.printed[stream]]
            self.printed[stream] += len(kept)
            if kept:
                self.wire.say(stream, kept)
            if len(kept) < len(data):
                self.cut[stream] = True
                return {'status': 'output_limit'}
        return None

    def on_report(self):
        try:
            self.reports.read()
        except frames.FrameError as error:
            return {'status': 'crashed', 'message': f'The worker broke the protocol: {error}.'}
        return self.reports.done

    def on_wake(self):
        try:
            os.read(self.wake, CHUNK)
        except BlockingIOError:
            pass
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            if pid == self.worker.pid:
                self.exit = status

    # -- the end -----------------------------------------------------------------------------------------

    def worker_died(self):
        """The worker is dead: reads what it still reported, then says what its death means."""
        try:
            while self.reports.fd is not None and self.reports.read():
                if self.reports.done is not None:
                    return self.reports.done
        except frames.FrameError as error:
            return {'status': 'crashed', 'message': f'The worker broke the protocol: {error}.'}
        code = os.waitstatus_to_exitcode(self.exit)
        how = f'was ended by signal {-code}' if code < 0 else f'exited with code {code}'
        if self.limits is None:
            for stream in STREAMS:
                self.drain(stream)
            text = self.boot_output.decode('utf-8', 'replace').strip()
            return {'status': 'crashed', 'message': f'The worker {how} before it was given a program. {text}'}
        if code == -signal.SIGKILL and self.counters.memory_kills.rise():
            return {'status': 'out_of_memory'}
        return {'status': 'crashed', 'message': f'The worker {how} without a report.'}

    def end(self, report):
        """Ends every process, sends what was printed, then the `ended` frame."""
        usage = {
            'cpu_ms': self.counters.cpu_ms.rise(),
            'peak_memory_bytes': self.peak.read() if self.peak else None,
        }
        kill_all()
        for stream in STREAMS:
            self.drain(stream)
        if report is self.reports.done and self.reports.speaks_on():
            report = {'status': 'crashed', 'message': 'The worker reported after its end.'}
        if any(self.cut.values()) and report['status'] in ('ok', 'error'):
            # The same verdict whether it was read before or after the end.
            report = {**report, 'status': 'output_limit'}
        warnings = report.get('warnings')
        warnings = [str(text)[:500] for text in warnings[:20]] if isinstance(warnings, list) else []
        if self.limits is not None:
            warnings += self.counter_warnings(report['status'])
        ours = {'warnings': warnings, 'usage': usage, 'cut': self.cut, 'started': self.reports.started}
        try:
            body = json.dumps({**report, **ours})
        except RecursionError:
            body = json.dumps({'status': 'crashed', 'message': 'The worker reported nonsense.', **ours})
        self.wire.say('ended', body.encode())
        self.wire.flush_all()
        if self.limits is not None:
            linger()

    def counter_warnings(self, status):
        warnings = []
        if self.counters.memory_kills.rise() and status != 'out_of_memory':
            warnings.append('A process of the run was ended because the memory limit was reached.')
        refused = self.counters.refused_processes.rise()
        if refused and status != 'process_limit':
            warnings.append(f'{int(refused)} new processes were refused because of the process limit.')
        return warnings

    def drain(self, stream):
        """Takes what is left in a pipe whose writers are dead."""
        while self.prints[stream] is not None and not self.cut[stream]:
            before = self.printed[stream], len(self.boot_output)
            self.on_print(stream)
            if (self.printed[stream], len(self.boot_output)) == before:
                return


def wake_on_child():
    """A descriptor that becomes readable when a child dies; SIGINT is for nobody here."""
    wake_read, wake_write = os.pipe()
    os.set_blocking(wake_read, False)
    os.set_blocking(wake_write, False)
    signal.set_wakeup_fd(wake_write, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    return wake_read


def kill_all():
    """Asks for the end of every process. None of them gets to run on, so nothing waits for their burial, which
    takes longer than a short program; what is left dies with PID 1."""
    try:
        os.kill(-1, signal.SIGKILL)
    except ProcessLookupError:
        pass


def linger():
    """Waits until the host hangs up, but not long; what it still says is for nobody."""
    until = time.monotonic() + LINGER_S
    while (left := until - time.monotonic()) > 0 and select.select([0], [], [], left)[0]:
        if not os.read(0, CHUNK):
            return


def main():
    if os.getpid() != 1:
        sys.exit('front.py ends every process it can see: it runs as PID 1 of a container only.')
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    syscalls.restrict()
    front = Front(sys.argv[1])
    try:
        report = front.serve()
    except Exception as error:  # whatever it is, the host must learn of it
        import traceback  # takes as long as all else that is not needed before a container is ready

        traceback.print_exc()
        report = {'status': 'crashed', 'message': f'The front failed: {error!r}'[:500]}
    front.end(report)


if __name__ == '__main__':
    main()
