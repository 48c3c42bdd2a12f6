package org.legalcircle.platform.files;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A daemon that speaks as much of ClamAV's protocol as is used; it takes bytes for malware that name themselves so. */
public final class FakeClamd implements AutoCloseable {
    /** Stands for the harmless test file of the trade. */
    public static final String MALWARE = "LEGAL-CIRCLE-TEST-MALWARE";

    /** How it behaves. */
    public enum Mood {
        HONEST,
        SILENT,
        HANGS_UP,
        TOO_SMALL
    }

    private final ServerSocket server;
    private final List<byte[]> scanned = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.HONEST;

    /** One that listens. */
    public FakeClamd() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var listener = new Thread(this::listen, "fake-clamd");
        listener.setDaemon(true);
        listener.start();
    }

    /** Where. */
    public int port() {
        return server.getLocalPort();
    }

    /** How it behaves from now on. */
    public void be(Mood next) {
        mood = next;
    }

    /** What it was given. */
    public List<byte[]> scanned() {
        return scanned;
    }

    private void listen() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                talk(socket);
            } catch (IOException hungUp) {
                // The next one.
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        if (mood == Mood.HANGS_UP) {
            in.read();
            return;
        }
        var command = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            say(socket, "UNKNOWN COMMAND");
            return;
        }
        if (mood == Mood.TOO_SMALL) {
            in.readNBytes(in.readInt());
            say(socket, "INSTREAM size limit exceeded. ERROR");
            return;
        }
        var content = new ByteArrayOutputStream();
        for (var length = in.readInt(); length != 0; length = in.readInt()) {
            content.writeBytes(in.readNBytes(length));
        }
        scanned.add(content.toByteArray());
        if (mood == Mood.SILENT) {
            in.read();
            return;
        }
        say(
                socket,
                content.toString(StandardCharsets.ISO_8859_1).contains(MALWARE)
                        ? "stream: Test-Signature FOUND"
                        : "stream: OK");
    }

    private static void say(Socket socket, String answer) throws IOException {
        socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
