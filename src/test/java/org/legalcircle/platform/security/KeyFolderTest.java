package org.legalcircle.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
    @TempDir
    Path parent;

    @Test
    void the_first_key_is_readable_by_its_owner_alone() throws Exception {
        var folder = new KeyFolder(parent.resolve("keys"));

        folder.read("field", "key", () -> text("secret"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve("keys"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve("keys/field-0001.key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(parent.resolve("keys"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_key_that_exists_is_never_replaced() {
        var folder = new KeyFolder(parent.resolve("keys"));

        folder.read("field", "key", () -> text("first"));
        var again = folder.read("field", "key", () -> text("second"));

        assertThat(again).containsOnlyKeys("field-0001.key");
        assertThat(again.get("field-0001.key")).isEqualTo(text("first"));
    }

    @Test
    void instances_that_start_together_end_with_the_same_key() throws Exception {
        var instances = 8;
        var together = new CyclicBarrier(instances);
        var threads = Executors.newFixedThreadPool(instances);
        var starts = new ArrayList<Callable<String>>();
        for (var i = 0; i < instances; i++) {
            starts.add(() -> {
                together.await();
                var folder = new KeyFolder(parent.resolve("keys"));
                return new String(
                        folder.read("field", "key", () -> text(UUID.randomUUID().toString()))
                                .get("field-0001.key"),
                        StandardCharsets.US_ASCII);
            });
        }

        var keys = new HashSet<String>();
        for (var read : threads.invokeAll(starts)) {
            keys.add(read.get());
        }
        threads.shutdown();

        assertThat(keys).hasSize(1);
    }

    @Test
    void a_folder_that_cannot_be_made_is_told_to_the_operator() throws Exception {
        var file = Files.createFile(parent.resolve("keys"));
        var folder = new KeyFolder(file.resolve("below"));

        assertThatThrownBy(() -> folder.read("field", "key", () -> text("secret")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("key folder")
                .hasMessageNotContaining("secret");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
