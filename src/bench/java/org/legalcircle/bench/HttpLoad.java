package org.legalcircle.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.HdrHistogram.Histogram;

/**
 * Sends HTTP calls from one thread and as cheaply as can be, for it shares the machine with what it measures. Latency
 * counts from the moment a call was meant to be sent, also where all connections were busy then.
 */
final class HttpLoad {
    private static final long LONGEST_MICROS = 60_000_000;
    private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final long POLL_NANOS = 100_000;

    private final InetSocketAddress address;
    private final Talk talk;
    private final Selector selector;
    private final Deque<HttpConnection> free = new ArrayDeque<>();
    private final Histogram latency = new Histogram(LONGEST_MICROS, 3);
    private final Map<Integer, Long> answers = new TreeMap<>();
    private long sent;
    private long answered;
    private long inTime;
    private int busy;

    /** @param requests makes the n-th call as it goes over the wire, counted from 0 */
    HttpLoad(int port, LongFunction<byte[]> requests) throws IOException {
        this(port, (Talk) caller -> caller.step == 0 ? requests.apply(caller.number) : null);
    }

    /** Where a caller has several calls to make one after the other, they count as one, with the status of the last. */
    HttpLoad(int port, Talk talk) throws IOException {
        this.address = new InetSocketAddress("127.0.0.1", port);
        this.talk = talk;
        this.selector = Selector.open();
    }

    /** What somebody says who waits for each answer. */
    interface Talk {
        /** The call of this number and step, as it goes over the wire; null when all is said. */
        byte[] next(HttpConnection caller);
    }

    /**
     * What came of a run.
     *
     * @param inTime answers within the time of the run; later ones are in {@code answers} only
     * @param answers how many of each status; 0 stands for broken connections
     */
    record Outcome(double seconds, long inTime, Map<Integer, Long> answers, Histogram latency) {
        double perSecond() {
            return inTime / seconds;
        }

        long of(int status) {
            return answers.getOrDefault(status, 0L);
        }
    }

    /** Keeps {@code callers} calls under way at any time. */
    Outcome closed(int callers, double seconds, Runnable atEnd) throws IOException {
        connect(callers);
        var start = System.nanoTime();
        var end = start + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            for (var connection = free.poll(); connection != null; connection = free.poll()) {
                send(connection, System.nanoTime());
            }
            selector.select(20);
            receive();
        }
        return finished(start, atEnd);
    }

    /** Means to send {@code rate} calls a second, evenly, whether or not earlier ones are answered. */
    Outcome open(double rate, int mostConnections, double seconds, Runnable atEnd) throws IOException {
        connect(mostConnections);
        var start = System.nanoTime();
        var calls = (long) (rate * seconds);
        var next = 0L;
        var nanosACall = 1e9 / rate;
        while (next < calls) {
            var now = System.nanoTime();
            var due = start + (long) (next * nanosACall);
            while (next < calls && due <= now && !free.isEmpty()) {
                send(free.poll(), due);
                next++;
                due = start + (long) (next * nanosACall);
            }
            rest(free.isEmpty() ? Long.MAX_VALUE : due - System.nanoTime());
            receive();
        }
        return finished(start, atEnd);
    }

    /** Waits for answers, at most until the next call is due; finer than the millisecond a selector knows. */
    private void rest(long nanos) throws IOException {
        if (nanos > 2_000_000) {
            selector.select(1);
        } else if (selector.selectNow() == 0 && nanos > 0) {
            LockSupport.parkNanos(Math.min(nanos, POLL_NANOS));
            selector.selectNow();
        }
    }

    private Outcome finished(long start, Runnable atEnd) throws IOException {
        inTime = answered;
        var seconds = (System.nanoTime() - start) / 1e9;
        atEnd.run();
        var last = System.nanoTime() + DRAIN_NANOS;
        while (busy > 0 && System.nanoTime() < last) {
            selector.select(50);
            receive();
        }
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
        if (busy > 0) {
            answers.merge(0, (long) busy, Long::sum);
        }
        return new Outcome(seconds, inTime, answers, latency);
    }

    private void connect(int connections) throws IOException {
        for (var i = 0; i < connections; i++) {
            free.add(opened());
        }
    }

    private HttpConnection opened() throws IOException {
        var channel = SocketChannel.open(address);
        channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        var connection = new HttpConnection(channel);
        channel.register(selector, SelectionKey.OP_READ, connection);
        return connection;
    }

    private void send(HttpConnection connection, long intended) throws IOException {
        connection.intended = intended;
        connection.number = sent++;
        connection.step = 0;
        busy++;
        write(connection, talk.next(connection));
    }

    private static void write(HttpConnection connection, byte[] call) throws IOException {
        var bytes = ByteBuffer.wrap(call);
        while (bytes.hasRemaining()) {
            connection.channel.write(bytes);
        }
    }

    private void receive() throws IOException {
        for (var key : selector.selectedKeys()) {
            var connection = (HttpConnection) key.attachment();
            var status = connection.read();
            if (status == HttpConnection.BROKEN) {
                key.cancel();
                connection.channel.close();
                connection = opened();
            }
            if (status != HttpConnection.INCOMPLETE && !goesOn(connection, status)) {
                record(connection, status, connection.intended);
            }
        }
        selector.selectedKeys().clear();
    }

    /** A call that was refused, or a broken connection, ends a talk. */
    private boolean goesOn(HttpConnection connection, int status) throws IOException {
        if (status / 100 != 2) {
            return false;
        }
        connection.step++;
        var next = talk.next(connection);
        if (next != null) {
            write(connection, next);
        }
        return next != null;
    }

    private void record(HttpConnection connection, int status, long intended) {
        if (status != HttpConnection.BROKEN) {
            latency.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - intended) / 1000));
        }
        answers.merge(Math.max(status, 0), 1L, Long::sum);
        answered++;
        busy--;
        free.add(connection);
    }
}
