package org.legalcircle.platform.files;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Asks a ClamAV daemon over TCP with its command INSTREAM: chunks, each with its length in four bytes before it, a
 * length of nothing at the end, and one line as the answer.
 */
final class ClamdScanner implements VirusScanner {
    private static final Logger LOG = Logger.getLogger(ClamdScanner.class);
    private static final String COMMAND = "zINSTREAM\0";
    private static final int LONGEST_ANSWER = 4096;

    private final NetClient client;
    private final FileSettings.Clamd settings;

    ClamdScanner(Vertx vertx, FileSettings.Clamd settings) {
        this.settings = settings;
        this.client = vertx.createNetClient(new NetClientOptions()
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) settings.answerTimeout().toMillis()));
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public Uni<Boolean> isClean(Multi<Buffer> content) {
        return Uni.createFrom()
                .completionStage(
                        () -> client.connect(settings.port(), settings.host()).toCompletionStage())
                .flatMap(socket -> conversation(socket, content))
                .ifNoItem()
                .after(settings.connectTimeout().plus(settings.answerTimeout()))
                .failWith(() -> new NotScanned("no answer in time"))
                .onFailure(failure -> !(failure instanceof NotScanned))
                .transform(failure -> new NotScanned(failure.getClass().getSimpleName()))
                .onFailure()
                .invoke(failure -> LOG.warnf("The scanner did not scan a file: %s", failure.getMessage()));
    }

    private Uni<Boolean> conversation(NetSocket socket, Multi<Buffer> content) {
        var answer = answerOf(socket);
        return sent(socket, Buffer.buffer(COMMAND, StandardCharsets.US_ASCII.name()))
                .chain(() -> content.onItem()
                        .transformToUniAndConcatenate(part -> sent(
                                socket, Buffer.buffer().appendInt(part.length()).appendBuffer(part)))
                        .collect()
                        .last())
                .chain(() -> sent(socket, Buffer.buffer().appendInt(0)))
                // One that has heard enough answers before the end, and hangs up.
                .onFailure(failure -> answer.isDone() && !answer.isCompletedExceptionally())
                .recoverWithItem(true)
                .chain(() -> Uni.createFrom().completionStage(answer))
                .map(ClamdScanner::isClean)
                .onTermination()
                .invoke(socket::close);
    }

    private static CompletableFuture<String> answerOf(NetSocket socket) {
        var answer = new CompletableFuture<String>();
        var heard = Buffer.buffer();
        socket.handler(bytes -> {
            heard.appendBuffer(bytes);
            if (bytes.getByte(bytes.length() - 1) == 0 || heard.length() > LONGEST_ANSWER) {
                answer.complete(heard.toString(StandardCharsets.US_ASCII).replace("\0", ""));
            }
        });
        socket.exceptionHandler(answer::completeExceptionally);
        socket.closeHandler(ignored -> answer.completeExceptionally(new NotScanned("cut off")));
        return answer;
    }

    private static Uni<Boolean> sent(NetSocket socket, Buffer bytes) {
        return Uni.createFrom()
                .completionStage(() -> socket.write(bytes).toCompletionStage())
                .replaceWith(true);
    }

    private static boolean isClean(String answer) {
        if (answer.endsWith(" FOUND")) {
            return false;
        }
        if (answer.equals("stream: OK")) {
            return true;
        }
        throw new NotScanned("an answer that is neither clean nor found");
    }
}
