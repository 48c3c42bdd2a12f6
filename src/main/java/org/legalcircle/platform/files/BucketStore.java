package org.legalcircle.platform.files;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Keeps each object in a bucket of a service that speaks the S3 protocol, addressed by path. */
final class BucketStore implements ObjectStore {
    private static final Logger LOG = Logger.getLogger(BucketStore.class);
    private static final int POOL = 16;
    private static final int LONGEST_QUEUE = 512;

    private final HttpClient client;
    private final Vertx vertx;
    private final FileSettings.S3 settings;
    private final URI url;
    private final String bucket;
    private final BucketSignature signing;
    private final InstantSource clock;

    BucketStore(Vertx vertx, FileSettings.S3 settings, InstantSource clock) {
        this.vertx = vertx;
        this.settings = settings;
        this.clock = clock;
        this.url = required(settings.url(), "URL");
        this.bucket = required(settings.bucket(), "").strip();
        this.signing = new BucketSignature(
                required(settings.keyId(), "_KEY_ID"), required(settings.secret(), "_SECRET"), settings.region());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setMaxPoolSize(POOL)
                .setMaxWaitQueueSize(LONGEST_QUEUE));
    }

    @Override
    public Uni<Void> put(UUID key, Buffer bytes) {
        return hashed(bytes)
                .flatMap(hash -> call(HttpMethod.PUT, key, bytes, hash))
                .invoke(answer -> require(answer.statusCode() == 200, answer))
                .replaceWithVoid();
    }

    /** Takes a while for a megabyte: not on the event loop. */
    private Uni<String> hashed(Buffer bytes) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> BucketSignature.hash(bytes.getBytes()), false)
                        .toCompletionStage());
    }

    @Override
    public Uni<Buffer> get(UUID key) {
        return call(HttpMethod.GET, key, null, BucketSignature.OF_NOTHING)
                .invoke(answer -> require(answer.statusCode() == 200, answer))
                .map(Answer::body);
    }

    @Override
    public Uni<Void> delete(UUID key) {
        return call(HttpMethod.DELETE, key, null, BucketSignature.OF_NOTHING)
                .invoke(answer -> require(answer.statusCode() / 100 == 2 || answer.statusCode() == 404, answer))
                .replaceWithVoid();
    }

    private record Answer(int statusCode, Buffer body) {}

    private Uni<Answer> call(HttpMethod method, UUID key, Buffer body, String hash) {
        var path = "/" + bucket + "/" + key;
        var request = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(url.resolve(path).toString())
                .setTimeout(settings.answerTimeout().toMillis());
        signing.sign(request, method.name(), path, url.getRawAuthority(), hash, clock.instant());
        return Uni.createFrom()
                .completionStage(() -> client.request(request)
                        .compose(to -> exchange(to, body))
                        .toCompletionStage())
                .ifNoItem()
                .after(settings.connectTimeout().plus(settings.answerTimeout()))
                .failWith(() -> new StoreOutage("no answer in time"))
                .onFailure(failure -> !(failure instanceof StoreOutage))
                .transform(failure -> new StoreOutage(failure.getClass().getSimpleName()))
                .onFailure()
                .invoke(failure -> LOG.errorf("The store of documents does not work: %s", failure.getMessage()));
    }

    /** All that listens to the answer is attached as it is sent for: what listens later misses its beginning. */
    private static Future<Answer> exchange(HttpClientRequest sending, Buffer body) {
        var answering = body == null ? sending.send() : sending.send(body);
        return answering.compose(response -> response.body().map(answer -> new Answer(response.statusCode(), answer)));
    }

    private static void require(boolean fine, Answer answer) {
        if (!fine) {
            LOG.errorf("The store of documents answers %d", answer.statusCode());
            throw new StoreOutage("status " + answer.statusCode());
        }
    }

    private static <T> T required(Optional<T> setting, String name) {
        return setting.orElseThrow(() -> new IllegalStateException("A bucket for files is not fully described: "
                + "LEGALCIRCLE_FILES_BUCKET, and with it its _URL, _KEY_ID and _SECRET, has to be set; missing "
                + name));
    }
}
