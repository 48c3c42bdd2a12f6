package org.legalcircle.platform.sms;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Hands messages to a gateway over HTTP: a signed JSON request, {@code {"accepted": true}} as the answer. A request that
 * found no connection is sent once more under the same {@code Idempotency-Key}, so that nobody gets a message twice.
 */
final class GatewayMessages implements TextMessages {
    private static final Logger LOG = Logger.getLogger(GatewayMessages.class);
    private static final int POOL = 8;
    private static final int LONGEST_QUEUE = 256;

    private final HttpClient client;
    private final URI url;
    private final String signature;
    private final SmsSettings settings;
    private final GatewaySignature signing;
    private final InstantSource clock;

    GatewayMessages(Vertx vertx, SmsSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.url = settings.url().orElseThrow(() -> missing("LEGALCIRCLE_SMS_URL"));
        this.signature = settings.signature();
        this.signing = new GatewaySignature(
                settings.keyId().orElseThrow(() -> missing("LEGALCIRCLE_SMS_KEY_ID")),
                settings.secret().orElseThrow(() -> missing("LEGALCIRCLE_SMS_SECRET")));
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setMaxPoolSize(POOL)
                .setMaxWaitQueueSize(LONGEST_QUEUE));
    }

    @Override
    public Uni<Void> send(String mobile, String template, Map<String, String> parameters, UUID once) {
        var body = new JsonObject()
                .put("mobile", mobile)
                .put("signature", signature)
                .put("template", template)
                .put("parameters", new JsonObject(Map.copyOf(parameters)))
                .toBuffer();
        return Uni.createFrom()
                .deferred(() -> attempt(Buffer.newInstance(body), once.toString()))
                .onFailure(GatewayMessages::unconnected)
                .retry()
                .atMost(1)
                .onFailure(failure -> !(failure instanceof SmsNotSent))
                .transform(failure -> new SmsNotSent(failure.getClass().getSimpleName()))
                .onFailure()
                .invoke(failure -> LOG.warnf("The message gateway did not take a message: %s", failure.getMessage()));
    }

    private Uni<Void> attempt(Buffer body, String once) {
        var request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(url.toString())
                .setTimeout(settings.answerTimeout().toMillis())
                .putHeader("Content-Type", "application/json")
                .putHeader("Accept", "application/json")
                .putHeader("Idempotency-Key", once);
        signing.sign(request, url.getRawPath(), body.getBytes(), clock.instant());
        return client.request(request)
                .flatMap(sending -> sending.send(body))
                .flatMap(GatewayMessages::require)
                .ifNoItem()
                .after(settings.connectTimeout().plus(settings.answerTimeout()))
                .failWith(() -> new SmsNotSent("no answer in time"));
    }

    private static Uni<Void> require(HttpClientResponse response) {
        if (response.statusCode() / 100 != 2) {
            return Uni.createFrom().failure(new SmsNotSent("status " + response.statusCode()));
        }
        return response.body().invoke(GatewayMessages::requireAccepted).replaceWithVoid();
    }

    private static void requireAccepted(Buffer body) {
        try {
            if (Boolean.TRUE.equals(body.toJsonObject().getValue("accepted"))) {
                return;
            }
        } catch (DecodeException | ClassCastException e) {
            throw new SmsNotSent("an answer that cannot be read");
        }
        throw new SmsNotSent("not accepted");
    }

    private static boolean unconnected(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof IOException
                || failure.getCause() instanceof ConnectException;
    }

    private static IllegalStateException missing(String setting) {
        return new IllegalStateException("LEGALCIRCLE_SMS_ADAPTER=http needs " + setting);
    }
}
