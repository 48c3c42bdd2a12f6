package org.legalcircle.platform.files;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;

/** Looks into files, on workers; the content passes through a temporary file that only this process may read. */
@Singleton
public class FileInspection {
    private final Vertx vertx;

    FileInspection(Vertx vertx) {
        this.vertx = vertx;
    }

    /** What a look into the content comes to. Not to be called inside a transaction. */
    public Uni<Finding> inspect(Multi<Buffer> content, FileType declared) {
        return working(() -> Files.createTempFile("legal-circle", ".inspected"))
                .flatMap(file -> written(content, file)
                        .chain(() -> working(() -> new FileLook(file, declared).finding()))
                        .onTermination()
                        .call(() -> working(() -> Files.deleteIfExists(file))));
    }

    private Uni<Boolean> written(Multi<Buffer> content, Path file) {
        return content.onItem()
                .transformToUniAndConcatenate(
                        part -> working(() -> Files.write(file, part.getBytes(), StandardOpenOption.APPEND)))
                .collect()
                .last()
                .replaceWith(true);
    }

    private <T> Uni<T> working(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(work, false).toCompletionStage());
    }
}
