package org.legalcircle.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoggingMessagesTest {
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + Arrays.toString(line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger(LoggedMessages.class.getName()).addHandler(handler);
    }

    @AfterEach
    void stop() {
        Logger.getLogger(LoggedMessages.class.getName()).removeHandler(handler);
    }

    @Test
    void a_demonstration_shows_the_code_and_masks_the_number() {
        send(true);

        assertThat(lines)
                .singleElement()
                .asString()
                .contains("138****1234", "123456")
                .doesNotContain("13800001234");
    }

    @Test
    void anything_else_shows_neither() {
        send(false);

        assertThat(lines).noneMatch(line -> line.contains("123456") || line.contains("13800001234"));
        assertThat(lines.get(0)).contains("LEGALCIRCLE_SMS_ADAPTER");
    }

    private static void send(boolean demonstration) {
        new LoggedMessages(demonstration)
                .send("13800001234", "sign-in-code", Map.of("code", "123456"))
                .await()
                .atMost(Duration.ofSeconds(1));
    }
}
