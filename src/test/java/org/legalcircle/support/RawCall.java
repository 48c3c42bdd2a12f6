package org.legalcircle.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A call written byte by byte, for what no client library would send. */
public final class RawCall {
    private static final int PATIENCE_MILLIS = 10_000;

    private final String answer;

    private RawCall(String answer) {
        this.answer = answer;
    }

    /** Sends the text as Latin-1 and reads until the other side closes; the request has to ask for that. */
    public static RawCall send(URI server, String request) {
        return send(server, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The same for bytes. */
    public static RawCall send(URI server, byte[] request) {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return new RawCall(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status of the answer. */
    public int status() {
        return Integer.parseInt(answer.split(" ")[1]);
    }

    /** The first header of that name, or null. */
    public String header(String name) {
        return answer.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse(null);
    }

    /** The whole answer: status line, headers and body. */
    public String text() {
        return answer;
    }
}
