package org.legalcircle.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.legalcircle.support.LogLines;

class LoggingMessagesTest {
    @RegisterExtension
    final LogLines lines = LogLines.of(LoggedMessages.class);

    @Test
    void a_demonstration_shows_the_code_and_masks_the_number() {
        send(true);

        assertThat(lines.all())
                .singleElement()
                .asString()
                .contains("138****1234", "123456")
                .doesNotContain("13800001234");
    }

    @Test
    void anything_else_shows_neither() {
        send(false);

        assertThat(lines.all()).noneMatch(line -> line.contains("123456") || line.contains("13800001234"));
        assertThat(lines.all().get(0)).contains("LEGALCIRCLE_SMS_ADAPTER");
    }

    private static void send(boolean demonstration) {
        new LoggedMessages(demonstration)
                .send("13800001234", "sign-in-code", Map.of("code", "123456"))
                .await()
                .atMost(Duration.ofSeconds(1));
    }
}
