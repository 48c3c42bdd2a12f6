package org.legalcircle.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendingThroughAGatewayTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final String MOBILE = "13800001234";
    private static final Map<String, String> CODE = Map.of("code", "123456", "minutes", "5");

    private final Vertx vertx = Vertx.vertx();
    private SmsGateway gateway;

    private record Settings(
            Adapter adapter,
            Optional<URI> url,
            Optional<String> keyId,
            Optional<String> secret,
            String signature,
            Duration connectTimeout,
            Duration answerTimeout)
            implements SmsSettings {}

    @BeforeEach
    void open() throws IOException {
        gateway = new SmsGateway(NOON);
    }

    @AfterEach
    void close() {
        gateway.close();
        vertx.closeAndAwait();
    }

    @Test
    void a_message_is_signed_and_taken() {
        send(to(gateway.url(), SmsGateway.SECRET));

        assertThat(gateway.taken).singleElement().satisfies(message -> {
            assertThat(message.getString("mobile")).isEqualTo(MOBILE);
            assertThat(message.getString("template")).isEqualTo("sign-in-code");
            assertThat(message.getString("signature")).isEqualTo("江山公共法律服务");
            assertThat(message.getJsonObject("parameters").getMap()).isEqualTo(Map.copyOf(CODE));
        });
        assertThat(gateway.onceOnly).singleElement().isNotNull();
    }

    @Test
    void a_wrong_secret_is_noticed_by_the_gateway() {
        fails(to(gateway.url(), "another secret"), "status 401");
        assertThat(gateway.taken).isEmpty();
    }

    @Test
    void two_messages_never_share_a_nonce() {
        var messages = to(gateway.url(), SmsGateway.SECRET);

        send(messages);
        send(messages);

        assertThat(gateway.taken).hasSize(2);
        assertThat(gateway.onceOnly).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 429, 500, 503})
    void an_answer_that_is_no_success_is_a_failure_and_is_not_repeated(int status) {
        gateway.status = status;

        fails(to(gateway.url(), SmsGateway.SECRET), "status " + status);

        assertThat(gateway.onceOnly).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "[]", "{}", "{\"accepted\":false}", "{\"accepted\":\"true\"}", "null"})
    void an_answer_that_does_not_accept_is_a_failure(String answer) {
        gateway.answer = answer;

        assertThatThrownBy(() -> send(to(gateway.url(), SmsGateway.SECRET))).isInstanceOf(SmsNotSent.class);

        assertThat(gateway.onceOnly).hasSize(1);
    }

    @Test
    void a_slow_gateway_is_given_up_and_not_asked_again() {
        gateway.slow = true;

        assertThatThrownBy(() -> send(to(gateway.url(), SmsGateway.SECRET))).isInstanceOf(SmsNotSent.class);

        gateway.released.countDown();
        assertThat(gateway.onceOnly.size()).isLessThanOrEqualTo(1);
    }

    @Test
    void a_gateway_that_is_down_is_told_without_saying_to_whom() throws Exception {
        var nobody = gateway.url();
        gateway.close();

        assertThatThrownBy(() -> send(to(nobody, SmsGateway.SECRET)))
                .isInstanceOf(SmsNotSent.class)
                .hasMessageNotContaining(MOBILE)
                .hasMessageNotContaining("123456");
    }

    @Test
    void a_connection_that_breaks_is_tried_once_more_under_the_same_key() throws Exception {
        try (var breaking = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            breaking.setSoTimeout(10_000);
            var url = URI.create("http://localhost:" + breaking.getLocalPort() + "/messages");
            var thread = Executors.newSingleThreadExecutor();
            var keys = thread.submit(() -> new String[] {keyOfBroken(breaking), keyOfBroken(breaking)});

            assertThatThrownBy(() -> send(to(url, SmsGateway.SECRET))).isInstanceOf(SmsNotSent.class);

            assertThat(keys.get()[0]).startsWith("Idempotency-Key: ").isEqualTo(keys.get()[1]);
            thread.shutdown();
        }
    }

    @Test
    void a_gateway_that_is_not_described_stops_the_start() {
        var nowhere = new Settings(
                SmsSettings.Adapter.HTTP,
                Optional.empty(),
                Optional.of("x"),
                Optional.of("x"),
                "x",
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));

        assertThatThrownBy(() -> new GatewayMessages(vertx, nowhere, () -> NOON))
                .hasMessage("LEGALCIRCLE_SMS_ADAPTER=http needs LEGALCIRCLE_SMS_URL");
    }

    /** Reads the request, then cuts the connection. */
    private static String keyOfBroken(ServerSocket server) throws IOException {
        try (var socket = server.accept()) {
            var lines = new java.io.BufferedReader(new java.io.InputStreamReader(socket.getInputStream()));
            String key = null;
            for (var line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                key = line.startsWith("Idempotency-Key") ? line : key;
            }
            socket.setSoLinger(true, 0);
            return key;
        }
    }

    private GatewayMessages to(URI url, String secret) {
        var settings = new Settings(
                SmsSettings.Adapter.HTTP,
                Optional.of(url),
                Optional.of(SmsGateway.KEY_ID),
                Optional.of(secret),
                "江山公共法律服务",
                Duration.ofSeconds(2),
                Duration.ofSeconds(2));
        return new GatewayMessages(vertx, settings, () -> NOON);
    }

    private void fails(GatewayMessages messages, String reason) {
        assertThatThrownBy(() -> send(messages)).isInstanceOf(SmsNotSent.class).hasMessage(reason);
    }

    private static void send(GatewayMessages messages) {
        messages.send(MOBILE, "sign-in-code", CODE).await().atMost(Duration.ofSeconds(30));
    }
}
