package org.legalcircle.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.BlindIndex;
import org.legalcircle.platform.privacy.FieldAlgorithm;
import org.legalcircle.platform.security.KeyFolder;

class IdempotencyKeyTest {
    private static final UUID CALLER = UUID.randomUUID();
    private static final String ROUTE = "PATCH /api/v1/me";
    private static final String BODY = "[\"*\",{\"mobile\":\"13800001234\"}]";

    @TempDir
    Path folder;

    @TempDir
    Path otherFolder;

    @Test
    void whoever_has_the_table_and_not_the_keys_cannot_try_out_bodies() throws Exception {
        var hash = key(index(folder), "one", BODY).requestHash();

        assertThat(hash).isNotEqualTo(key(index(otherFolder), "one", BODY).requestHash());
        for (var guess : List.of(BODY, String.join("\n", CALLER.toString(), ROUTE, "one", BODY))) {
            var bare = MessageDigest.getInstance("SHA-256").digest(guess.getBytes(StandardCharsets.UTF_8));
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bare);
            assertThat(hash).isNotEqualTo(bare).isNotEqualTo(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void nobody_sees_that_two_callers_sent_the_same() {
        var index = index(folder);
        var hash = key(index, "one", BODY).requestHash();

        assertThat(hash).isEqualTo(key(index, "one", BODY).requestHash());
        assertThat(hash).isNotEqualTo(key(index, "two", BODY).requestHash());
        assertThat(hash)
                .isNotEqualTo(IdempotencyKey.of(UUID.randomUUID(), ROUTE, "one", index, BODY)
                        .requestHash());
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        var index = index(folder);
        var kept = key(index, "one", BODY).requestHash();

        key(index, "one", BODY).requireSame(kept);
        assertThatThrownBy(() -> key(index, "one", BODY + " ").requireSame(kept))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(PlatformRefusal.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void a_call_may_be_repeated_after_the_keys_were_rotated() throws IOException {
        var kept = key(index(folder), "one", BODY).requestHash();
        Files.writeString(folder.resolve("index-0002.key"), Base64.getEncoder().encodeToString(new byte[32]));
        var rotated = index(folder);

        assertThat(key(rotated, "one", BODY).requestHash()).isNotEqualTo(kept);
        key(rotated, "one", BODY).requireSame(kept);
    }

    private static IdempotencyKey key(BlindIndex index, String key, String body) {
        return IdempotencyKey.of(CALLER, ROUTE, key, index, body);
    }

    private static BlindIndex index(Path folder) {
        return new BlindIndex(() -> FieldAlgorithm.AES_GCM, new KeyFolder(folder));
    }
}
