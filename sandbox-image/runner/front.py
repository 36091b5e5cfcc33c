"""The front: PID 1 of a container and the only writer on its wire (docs/protocol.md).

It starts the worker, passes the host's frames on to it, reads what the worker prints and reports, watches
the container's counters and ends the run. It never imports anything but the standard library and never
looks into a program, an input or a value.
"""

import ctypes
import os
import selectors
import signal
import sys
import time
import traceback

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from runner import counters, frames

PR_SET_DUMPABLE = 4
CHUNK = 64 * 1024
# Past this much unsent data a source is not read, so that a slow reader slows the program, not fills memory.
HIGH_WATER = 1024 * 1024
TICK_S = 0.2
# The host ends a run on time; the front only where the host cannot any more.
GRACE_S = 2.0
# The host says `ping` every minute to a waiting container.
IDLE_S = 300.0
FLUSH_S = 10.0
REFUSED_PROCESSES_MAX = 100
BOOT_OUTPUT = 4000
ARTIFACTS_MAX = 64
ENV = {
    'PATH': '/opt/venv/bin',
    'HOME': '/tmp',
    'LANG': 'C.UTF-8',
    'TMPDIR': '/tmp/scratch',
    'MPLCONFIGDIR': '/tmp/scratch',
    'MPLBACKEND': 'agg',
    # One CPU is the default, and a thread pool per core of the machine would only cost memory and processes.
    'OPENBLAS_NUM_THREADS': '1',
    'OMP_NUM_THREADS': '1',
    # Where the image keeps matplotlib's font list, which the worker copies to MPLCONFIGDIR.
    'MPLCACHE': os.environ.get('MPLCACHE', ''),
}


class Front:
    def __init__(self, kind):
        self.kind = kind
        self.counters = counters.Counters()
        self.peak = None
        self.phase = 'boot'  # boot, warm (frames of a run may come), running
        self.started = False
        self.run = ''
        self.seq = 0
        self.limits = {}
        self.heard = time.monotonic()
        self.deadline = None
        self.wire = bytearray()
        self.host = bytearray()  # from the host, not yet looked at
        self.relay_left = 0  # bytes of the current frame's body still to pass on
        self.relay_kind = ''
        self.to_worker = bytearray()
        self.printed = {'stdout': 0, 'stderr': 0}
        self.cut = {'stdout': False, 'stderr': False}
        self.boot_output = bytearray()
        self.values = 0
        self.artifacts = 0
        self.artifact_bytes = 0
        self.done = None
        self.exit = None  # wait status of the worker
        self.reports = frames.Decoder(self.report_bound)
        self.selector = selectors.DefaultSelector()

    # -- start ------------------------------------------------------------------------------------------

    def start(self):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        wake_read, wake_write = os.pipe()
        os.set_blocking(wake_read, False)
        os.set_blocking(wake_write, False)
        signal.set_wakeup_fd(wake_write, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        self.wake = wake_read
        os.set_blocking(1, False)
        self.worker = self.spawn()
        self.watch(0, selectors.EVENT_READ, self.on_host)
        self.watch(self.wake, selectors.EVENT_READ, self.on_wake)
        self.watch(self.stdout, selectors.EVENT_READ, lambda: self.on_print('stdout', self.stdout))
        self.watch(self.stderr, selectors.EVENT_READ, lambda: self.on_print('stderr', self.stderr))
        self.watch(self.report, selectors.EVENT_READ, self.on_report)

    def spawn(self):
        """Starts the worker with pipes of its own: 0 to 2 as usual, 3 to hear, 4 to report."""
        hear_read, self.hear = os.pipe()
        self.report, report_write = os.pipe()
        self.stdout, stdout_write = os.pipe()
        self.stderr, stderr_write = os.pipe()
        null = os.open('/dev/null', os.O_RDONLY | os.O_CLOEXEC)
        theirs = [null, stdout_write, stderr_write, hear_read, report_write]
        # Moved out of the way first, so that no dup2 below overwrites one that is still needed.
        high = [os.dup2(fd, 100 + index, inheritable=False) for index, fd in enumerate(theirs)]
        script = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'worker.py')
        pid = os.posix_spawn(
            sys.executable,
            [sys.executable, '-I', '-B', '-X', 'utf8', script, self.kind],
            ENV,
            file_actions=[(os.POSIX_SPAWN_DUP2, fd, index) for index, fd in enumerate(high)],
        )
        for fd in theirs + high:
            os.close(fd)
        for fd in (self.hear, self.report, self.stdout, self.stderr):
            os.set_blocking(fd, False)
        return pid

    # -- loop -------------------------------------------------------------------------------------------

    def serve(self):
        """Runs until the run has ended; returns what `ended` shall say."""
        while True:
            self.select()
            for key, _ in self.selector.select(TICK_S):
                end = key.data()
                if end is not None:
                    return end
            end = self.on_tick()
            if end is not None:
                return end

    def watch(self, fd, events, callback):
        self.selector.register(fd, events, callback)

    def select(self):
        """Listens only where there is room for what comes, and writes only where there is something."""
        room = len(self.wire) < HIGH_WATER
        self.listen(1, selectors.EVENT_WRITE, bool(self.wire), self.flush_some)
        self.listen(self.hear, selectors.EVENT_WRITE, bool(self.to_worker), self.on_worker_hears)
        self.listen(0, selectors.EVENT_READ, len(self.to_worker) < HIGH_WATER, self.on_host)
        self.listen(self.stdout, selectors.EVENT_READ, room, lambda: self.on_print('stdout', self.stdout))
        self.listen(self.stderr, selectors.EVENT_READ, room, lambda: self.on_print('stderr', self.stderr))
        self.listen(self.report, selectors.EVENT_READ, room, self.on_report)

    def listen(self, fd, events, wanted, callback):
        if fd is None:
            return
        known = fd in self.selector.get_map()
        if wanted and not known:
            self.selector.register(fd, events, callback)
        elif known and not wanted:
            self.selector.unregister(fd)

    def on_tick(self):
        now = time.monotonic()
        if self.exit is not None:
            return self.worker_died()
        if self.phase != 'running':
            if now - self.heard > IDLE_S:
                return {'status': 'crashed', 'message': 'No word from the host for minutes.'}
            return None
        refused = self.counters.refused_processes.rise()
        if refused is not None and refused >= REFUSED_PROCESSES_MAX:
            return {'status': 'process_limit'}
        if now > self.deadline:
            return {'status': 'timeout'}
        return None

    # -- the host ---------------------------------------------------------------------------------------

    def on_host(self):
        data = os.read(0, CHUNK)
        if not data:
            raise SystemExit(0)  # the host is gone: nobody is left to report to
        self.heard = time.monotonic()
        self.host += data
        while self.host:
            if self.relay_left:
                part = self.host[: self.relay_left]
                del self.host[: len(part)]
                self.to_worker += part
                self.relay_left -= len(part)
            elif not self.host_header():
                break
            if not self.relay_left and self.relay_kind == 'program':
                self.hand_over()
        return None

    def host_header(self):
        """Looks at the next frame's header; False when it is not all there yet."""
        size = frames.PREFIX.size
        if len(self.host) < size:
            return False
        head_length, body_length = frames.PREFIX.unpack_from(self.host)
        if head_length > frames.MAX_HEADER:
            raise frames.FrameError('the host sent a header that is too long')
        if len(self.host) < size + head_length:
            return False
        header = frames.parse_header(self.host[size : size + head_length])
        kind = header['kind']
        if kind not in ('ping', 'prelude', 'input', 'program') or self.phase == 'running':
            raise frames.FrameError(f'the host sent {kind!r} while {self.phase}')
        if kind == 'program':
            self.run = header['run']
            self.limits = header['limits']
        if kind != 'ping':
            self.to_worker += self.host[: size + head_length]
        del self.host[: size + head_length]
        self.relay_left = body_length
        self.relay_kind = kind
        return True

    def hand_over(self):
        self.relay_kind = ''
        self.phase = 'running'
        self.counters.restart()
        self.peak = counters.PeakMemory(self.worker)
        self.deadline = time.monotonic() + self.limits['timeout_ms'] / 1000 + GRACE_S

    # -- the worker -------------------------------------------------------------------------------------

    def on_worker_hears(self):
        try:
            del self.to_worker[: os.write(self.hear, memoryview(self.to_worker)[:CHUNK])]
        except BlockingIOError:
            pass
        except BrokenPipeError:
            self.to_worker.clear()  # it closed its end or died; the latter is noticed by itself

    def on_print(self, stream, fd):
        try:
            data = os.read(fd, CHUNK)
        except BlockingIOError:
            return None
        if not data:
            self.selector.unregister(fd)
            setattr(self, stream, None)
            return None
        if self.phase == 'boot':
            self.boot_output += data
            del self.boot_output[:-BOOT_OUTPUT]
            return None
        room = self.limits.get(f'{stream}_bytes', 0) - self.printed[stream]
        if room > 0:
            self.printed[stream] += len(data[:room])
            self.say(stream, data[:room])
        if len(data) > room:
            self.cut[stream] = True
            return {'status': 'output_limit'}
        return None

    def report_bound(self, kind):
        """Largest body of a worker's frame, by kind; None for kinds it may not use."""
        if self.phase == 'boot':
            return 0 if kind == 'ready' else None
        return {
            'started': 64 * 1024,
            'value': self.limits.get('result_bytes', 0),
            'artifact': self.limits.get('artifact_bytes', 0),
            'done': 256 * 1024,
        }.get(kind)

    def on_report(self):
        try:
            data = os.read(self.report, CHUNK)
        except BlockingIOError:
            return None
        if not data:
            self.selector.unregister(self.report)
            self.report = None
            return None
        try:
            for header, body in self.reports.feed(data):
                if self.done is not None:
                    raise frames.FrameError('a frame after done')
                self.accept(header, body)
            if self.done is not None and self.reports.pending:
                raise frames.FrameError('a frame after done')
        except (frames.FrameError, ValueError, TypeError, KeyError) as error:
            return {'status': 'crashed', 'message': f'The worker broke the protocol: {error}.'}
        return self.done

    def accept(self, header, body):
        """Takes one frame of the worker's: checks that it may come now, and passes it on in our name."""
        kind = header['kind']
        if kind == 'ready':
            self.phase = 'warm'
            self.say('ready')
        elif kind == 'started':
            if self.started or self.phase != 'running':
                raise frames.FrameError('started out of order')
            self.started = True
            self.say('started', body)
        elif kind == 'done':
            report = frames.json.loads(body)
            allowed = ('ok', 'error', 'refused') if self.started else ('invalid', 'refused')
            if not isinstance(report, dict) or report.get('status') not in allowed:
                raise frames.FrameError('an end that is not the worker\'s to state')
            self.done = report
        elif not self.started:
            raise frames.FrameError(f'{kind} before started')
        elif kind == 'value':
            self.values += 1
            if self.values > 1:
                raise frames.FrameError('a second value')
            self.say('value', body)
        else:
            self.artifacts += 1
            self.artifact_bytes += len(body)
            if self.artifacts > ARTIFACTS_MAX or self.artifact_bytes > self.limits['artifact_bytes']:
                raise frames.FrameError('too many artifacts')
            self.say('artifact', body, name=str(header['name'])[:200], mime=str(header['mime'])[:100])

    def on_wake(self):
        try:
            os.read(self.wake, 4096)
        except BlockingIOError:
            pass
        self.reap()

    def reap(self):
        """Buries every dead child."""
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            if pid == self.worker:
                self.exit = status

    def worker_died(self):
        """The worker is dead: reads what it still reported, then says what its death means."""
        while self.report is not None and self.phase != 'boot':
            before = self.reports.pending, self.seq
            end = self.on_report()
            if end is not None:
                return end
            if (self.reports.pending, self.seq) == before:
                break
        code = os.waitstatus_to_exitcode(self.exit)
        how = f'was ended by signal {-code}' if code < 0 else f'exited with code {code}'
        if self.phase != 'running':
            text = self.boot_output.decode('utf-8', 'replace').strip()
            return {'status': 'crashed', 'message': f'The worker {how} before it was ready. {text}'}
        kills = self.counters.memory_kills.rise()
        if code == -signal.SIGKILL and kills:
            return {'status': 'out_of_memory'}
        return {'status': 'crashed', 'message': f'The worker {how} without a report.'}

    # -- the end ----------------------------------------------------------------------------------------

    def end(self, report):
        """Ends every process, sends what was printed, then the `ended` frame."""
        usage = {
            'cpu_ms': self.counters.cpu_ms.rise(),
            'peak_memory_bytes': self.peak.read() if self.peak else None,
        }
        self.kill_all()
        for stream in ('stdout', 'stderr'):
            self.drain(stream)
        report = {**report, **self.late(report)}
        if any(self.cut.values()) and report['status'] in ('ok', 'error'):
            report['status'] = 'output_limit'  # the same verdict whether it was read before or after the end
        warnings = [str(text)[:500] for text in report.get('warnings', [])[:20]]
        if self.phase == 'running':
            warnings += self.counter_warnings(report['status'])
        body = {**report, 'warnings': warnings, 'usage': usage, 'cut': self.cut, 'started': self.started}
        self.say('ended', frames.json.dumps(body).encode())
        self.flush_all()

    def late(self, report):
        """A worker that reports beyond its own end has broken the protocol."""
        if report is not self.done or self.report is None:
            return {}
        try:
            more = os.read(self.report, 1)
        except BlockingIOError:
            more = b''
        return {'status': 'crashed', 'message': 'The worker reported after its end.'} if more else {}

    def counter_warnings(self, status):
        kills = self.counters.memory_kills.rise()
        refused = self.counters.refused_processes.rise()
        warnings = []
        if kills and status != 'out_of_memory':
            warnings.append('A process of the run was ended because the memory limit was reached.')
        if refused and status != 'process_limit':
            warnings.append(f'{int(refused)} new processes were refused because of the process limit.')
        return warnings

    def kill_all(self):
        """Asks for the end of every process. None of them gets to run on, so nothing waits for their burial,
        which takes longer than a short program; what is left dies with PID 1."""
        try:
            os.kill(-1, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def drain(self, stream):
        while getattr(self, stream) is not None and not self.cut[stream]:
            fd = getattr(self, stream)
            if fd not in self.selector.get_map():
                self.selector.register(fd, selectors.EVENT_READ)
            before = self.printed[stream]
            self.on_print(stream, fd)
            if self.printed[stream] == before:
                return

    def say(self, kind, body=b'', **fields):
        header = {'kind': kind, 'run': self.run, 'seq': self.seq, **fields}
        self.seq += 1
        self.wire += frames.encode(header, body)
        self.flush_some()

    def flush_some(self):
        try:
            while self.wire:
                del self.wire[: os.write(1, memoryview(self.wire)[:CHUNK])]
        except BlockingIOError:
            pass
        except BrokenPipeError:
            raise SystemExit(0) from None

    def flush_all(self):
        limit = time.monotonic() + FLUSH_S
        while self.wire and time.monotonic() < limit:
            self.flush_some()
            if self.wire:
                time.sleep(0.001)


def main():
    if os.getpid() != 1:
        sys.exit('front.py ends every process it can see: it runs as PID 1 of a container only.')
    ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    front = Front(sys.argv[1])
    try:
        front.start()
        report = front.serve()
    except Exception as error:  # whatever it is, the host must learn of it
        traceback.print_exc()
        report = {'status': 'crashed', 'message': f'The front failed: {error!r}'[:500]}
    front.end(report)


if __name__ == '__main__':
    main()
