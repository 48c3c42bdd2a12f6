package org.legalcircle.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.legalcircle.support.RawCall;

@QuarkusTest
class SendingInPartsTest {
    @TestHTTPResource("/")
    URI server;

    @Test
    void a_file_that_breaks_off_is_seen_not_to_be_complete() {
        var call = RawCall.send(
                server, "GET /api/probe/breaks-off HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(call.status()).isEqualTo(200);
        assertThat(call.text()).contains("one", "two").doesNotEndWith("0\r\n\r\n");
    }
}
