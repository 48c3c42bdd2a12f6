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

    private static final int LONGEST_ANSWER = 256 * 1024;

    final SocketChannel channel;

    /** When the call under way was meant to be sent, as {@link System#nanoTime} counts. */
    long intended;

    private final ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);

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
        if (head < 0 || answer.position() < head + bodyLength(head)) {
            return INCOMPLETE;
        }
        var status = Integer.parseInt(new String(answer.array(), 9, 3, StandardCharsets.US_ASCII));
        answer.clear();
        return status;
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

    private int bodyLength(int head) {
        var text = new String(answer.array(), 0, head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        var at = text.indexOf("\ncontent-length:");
        if (at < 0) {
            throw new IllegalStateException("An answer without Content-Length: " + text);
        }
        return Integer.parseInt(
                text.substring(at + 16, text.indexOf('\r', at + 1)).strip());
    }
}
