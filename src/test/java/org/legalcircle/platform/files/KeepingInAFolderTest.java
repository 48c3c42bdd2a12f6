package org.legalcircle.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legalcircle.platform.files.KeepingInABucketTest.done;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingInAFolderTest {
    private final Vertx vertx = Vertx.vertx();
    private final UUID key = UUID.randomUUID();

    @TempDir
    Path place;

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void what_is_put_is_given_back_until_it_is_deleted() throws IOException {
        var store = new FolderStore(vertx, place.resolve("documents"));
        done(store.put(key, Buffer.buffer("bytes")));

        assertThat(done(store.get(key)).toString()).isEqualTo("bytes");
        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(file).hasFileName(key.toString());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                    .isEqualTo("rwx------");
        });
        done(store.delete(key));
        done(store.delete(key));
        assertThat(files()).isEmpty();
    }

    @Test
    void what_is_not_there_is_an_outage_and_so_is_a_folder_that_cannot_be_written() throws IOException {
        var store = new FolderStore(vertx, place);
        assertThatThrownBy(() -> done(store.get(key))).isInstanceOf(StoreOutage.class);

        var file = Files.createFile(place.resolve("file"));
        assertThatThrownBy(() -> done(new FolderStore(vertx, file).put(key, Buffer.buffer("a"))))
                .isInstanceOf(StoreOutage.class);
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
