package org.legalcircle.support;

import static io.restassured.RestAssured.given;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.legalcircle.identity.domain.MobileNumber;
import org.legalcircle.identity.usecase.RegisteringACitizen;
import org.legalcircle.platform.security.AccessTokens;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;

/** Makes people for tests, all different, and lets them sign in. */
@Singleton
public class People {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final RegisteringACitizen registering;
    private final AccessTokens tokens;
    private final SentMessages messages;

    People(RegisteringACitizen registering, AccessTokens tokens, SentMessages messages) {
        this.registering = registering;
        this.tokens = tokens;
        this.messages = messages;
    }

    /** Somebody with an access token that counts. */
    public record Person(UUID id, UUID session, String token) {
        /** A request of this person's. */
        public RequestSpecification asks() {
            return given().auth().oauth2(token).contentType(ContentType.JSON);
        }
    }

    /** A citizen who is registered, with a token made without signing in; for tests of other things. */
    public Person citizen() {
        var id = run(() -> registering.known(new MobileNumber(mobile())).map(citizen -> citizen.id()));
        return person(new Caller(id, UUID.randomUUID(), Set.of(Role.CITIZEN), null));
    }

    /** A token of a staff member nobody employed; for tests of other things. */
    public Person staff(String branch, Role... roles) {
        return person(new Caller(UUID.randomUUID(), UUID.randomUUID(), Set.of(roles), branch));
    }

    /** The token a caller would have. */
    public Person person(Caller caller) {
        return new Person(caller.id(), caller.session(), tokens.issue(caller).value());
    }

    /** A mobile number nobody has yet. */
    public static String mobile() {
        return "19%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
    }

    /** A request from an address nobody has called from yet. */
    public static RequestSpecification stranger() {
        var random = ThreadLocalRandom.current();
        var address = "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
        return given().contentType(ContentType.JSON).header("X-Forwarded-For", address);
    }

    /** Asks for a code and answers with it, over HTTP. */
    public Response signIn(String mobile) {
        return answerWith(mobile, codeFor(mobile));
    }

    /** Asks for a code, over HTTP, and reads it on the phone. */
    public String codeFor(String mobile) {
        stranger()
                .body(Map.of("mobile", mobile))
                .post("/api/v1/auth/codes")
                .then()
                .statusCode(202);
        return messages.codeAt(mobile);
    }

    /** Answers with a code, over HTTP. */
    public static Response answerWith(String mobile, String code) {
        return stranger()
                .body(Map.of("grant", "code", "mobile", mobile, "code", code, "deviceName", "phone"))
                .post("/api/v1/auth/tokens");
    }

    /** Waits for what a use case does. */
    public static <T> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> work.get().ifNoItem().after(LONG).fail());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
