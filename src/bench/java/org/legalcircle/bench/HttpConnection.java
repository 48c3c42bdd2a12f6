package org.legalcircle.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection on which one call at a time is under way. */
final class HttpConnection {
    static final int INCOMPLETE = -1;
    static final int BROKEN = -2;

    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";
    private static final int LONGEST_ANSWER = 256 * 1024;

    final SocketChannel channel;

    /** When the call under way was meant to be sent, as {@link System#nanoTime} counts. */
    long intended;

    /** Which talk is under way, counted from 0, and how many calls of it were answered. */
    long number;

    int step;

    /** What somebody who talks keeps of an earlier answer. */
    String noted;

    private final ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
    private int length;

    HttpConnection(SocketChannel channel) {
        this.channel = channel;
    }

    /** Reads on: the status of the answer once it is complete, else {@link #INCOMPLETE} or {@link #BROKEN}. */
    int read() {
        try {
            if (channel.read(answer) < 0) {
                return BROKEN;
            }
        } catch (IOException reset) {
            return BROKEN;
        }
        var head = endOfHead();
        if (head < 0 || !isWhole(head)) {
            return INCOMPLETE;
        }
        var status = Integer.parseInt(new String(answer.array(), 9, 3, StandardCharsets.US_ASCII));
        length = answer.position();
        answer.clear();
        return status;
    }

    /** The last answer that was read, head and body. */
    String answer() {
        return new String(answer.array(), 0, length, StandardCharsets.UTF_8);
    }

    private int endOfHead() {
        var bytes = answer.array();
        for (var i = 3; i < answer.position(); i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    /** Long answers come in chunks, of which the last is empty. */
    private boolean isWhole(int head) {
        var text = new String(answer.array(), 0, head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        var at = text.indexOf("\ncontent-length:");
        if (at >= 0) {
            var end = text.indexOf('\r', at + 1);
            return answer.position()
                    >= head + Integer.parseInt(text.substring(at + 16, end).strip());
        }
        if (!text.contains("\ntransfer-encoding: chunked")) {
            throw new IllegalStateException("An answer of unknown length: " + text);
        }
        var last = answer.position() - LAST_CHUNK.length();
        return last >= head - 2
                && LAST_CHUNK.equals(
                        new String(answer.array(), last, LAST_CHUNK.length(), StandardCharsets.ISO_8859_1));
    }
}
