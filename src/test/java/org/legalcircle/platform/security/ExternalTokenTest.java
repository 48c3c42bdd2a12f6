package org.legalcircle.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.legalcircle.support.IssuerKey.at;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.platform.security.ExternalIssuerSettings.Algorithm;
import org.legalcircle.support.IssuerKey;
import org.legalcircle.support.OpenIdIssuer;

class ExternalTokenTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final String US = "legal-circle";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final IssuerKey elliptic = IssuerKey.elliptic("ec-1");
    private Instant now = NOON;
    private OpenIdIssuer issuer;
    private ExternalTokens tokens;

    private record Settings(
            Optional<URI> url,
            Optional<String> audience,
            Set<Algorithm> algorithms,
            String type,
            String rolesClaim,
            Map<String, Role> roles,
            Optional<Set<String>> staffAcr,
            boolean registersCitizens,
            Duration longestAge,
            Duration skew,
            Duration refresh,
            Duration pause,
            Duration connectTimeout,
            Duration answerTimeout)
            implements ExternalIssuerSettings {}

    @BeforeEach
    void open() throws IOException {
        issuer = new OpenIdIssuer();
        issuer.publish(IssuerKey.published(elliptic));
        tokens = verification();
    }

    @AfterEach
    void close() {
        issuer.close();
        vertx.closeAndAwait();
    }

    @Test
    void a_good_token_tells_who_it_is() {
        var claims = claims();
        claims.setClaim("realm", Map.of("roles", List.of("adviser-of-county", "unknown")));
        claims.setStringClaim("acr", "2fa");

        var somebody = accept(elliptic.sign(claims));

        assertThat(somebody.issuer()).isEqualTo(issuer.url());
        assertThat(somebody.subject()).isEqualTo("li");
        assertThat(somebody.signIn()).isEqualTo("sid sid-of-li");
        assertThat(somebody.roles()).containsExactly(Role.ADVISER);
        assertThat(somebody.secondFactor()).isTrue();
        assertThat(somebody.until()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
    }

    @Test
    void keys_of_each_kind_count_and_are_read_once_for_all() {
        var rsa = IssuerKey.rsa("rsa-1", "RS256");
        var pss = IssuerKey.rsa("rsa-2", "PS256");
        issuer.publish(IssuerKey.published(elliptic, rsa, pss));

        accept(elliptic.sign(claims()));
        accept(rsa.sign(claims()));
        accept(pss.sign(claims()));

        assertThat(issuer.readings).hasValue(1);
    }

    @Test
    void every_claim_must_be_there_and_meant_for_us() {
        acceptWith(claims -> {});
        refuseWith(claims -> claims.setAudience("somebody-else"));
        refuseWith(claims -> claims.unsetClaim("aud"));
        refuseWith(claims -> claims.unsetClaim("sub"));
        refuseWith(claims -> claims.setSubject(" "));
        refuseWith(claims -> claims.setSubject("x".repeat(256)));
        refuseWith(claims -> claims.unsetClaim("exp"));
        refuseWith(claims -> claims.unsetClaim("iat"));
        refuseWith(claims -> claims.unsetClaim("sid"));
        refuseWith(claims -> claims.setExpirationTime(at(NOON.minusSeconds(31))));
        refuseWith(claims -> claims.setIssuedAt(at(NOON.plusSeconds(60))));
        refuseWith(claims -> claims.setIssuedAt(at(NOON.minus(Duration.ofMinutes(62)))));
        refuseWith(claims -> claims.setNotBefore(at(NOON.plusSeconds(60))));
    }

    @Test
    void a_token_counts_no_longer_than_an_hour_whatever_it_says() {
        var claims = claims();
        claims.setExpirationTime(at(NOON.plus(Duration.ofDays(365))));

        assertThat(accept(elliptic.sign(claims)).until()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void a_token_of_another_type_is_refused() {
        refuse(elliptic.sign(claims(), "JWT", "ec-1"));
        refuse(elliptic.sign(claims(), "id+jwt", "ec-1"));
    }

    @Test
    void a_public_key_is_no_shared_secret_and_no_signature_is_none() {
        accept(elliptic.sign(claims()));

        refuse(elliptic.confused(claims()));
        refuse(elliptic.unsigned(claims()));
        var rsa = IssuerKey.rsa("rsa-1", "RS256");
        issuer.publish(IssuerKey.published(elliptic, rsa));
        now = now.plusSeconds(31);
        accept(rsa.sign(claims()));
        refuse(rsa.confused(claims()));
    }

    @Test
    void an_algorithm_that_is_not_allowed_causes_no_reading() {
        refuse(IssuerKey.rsa("rsa-9", "RS512").sign(claims()));
        refuse(elliptic.confused(claims()));

        assertThat(issuer.readings).hasValue(0);
    }

    @Test
    void a_key_made_for_one_algorithm_is_not_used_with_another() {
        var rsa = IssuerKey.rsa("rsa-1", "RS256");
        rsa.pair().setAlgorithm("PS256");
        issuer.publish(IssuerKey.published(rsa));

        refuse(rsa.sign(claims()));
    }

    @Test
    void a_strangers_key_is_refused_under_the_issuers_name() {
        accept(elliptic.sign(claims()));

        refuse(IssuerKey.elliptic("ec-1").sign(claims()));
        refuse(elliptic.sign(claims(), "at+jwt", null));
    }

    @Test
    void a_new_key_is_found_at_its_first_token_and_the_old_one_goes_with_it() {
        accept(elliptic.sign(claims()));
        var next = IssuerKey.elliptic("ec-2");
        issuer.publish(IssuerKey.published(next));
        now = now.plusSeconds(31);

        accept(next.sign(claims()));

        assertThat(issuer.readings).hasValue(2);
        refuse(elliptic.sign(claims()));
    }

    @Test
    void a_thousand_made_up_keys_cause_one_reading() {
        accept(elliptic.sign(claims()));
        now = now.plusSeconds(31);
        var stranger = IssuerKey.elliptic("x");

        IntStream.range(0, 1000).forEach(i -> refuse(stranger.sign(claims(), "at+jwt", "made-up-" + i)));

        assertThat(issuer.readings).hasValue(2);
    }

    @Test
    void while_the_issuer_is_down_its_last_good_keys_stay_in_use() {
        accept(elliptic.sign(claims()));
        issuer.close();
        now = now.plus(Duration.ofMinutes(20));

        accept(elliptic.sign(claims()));
        refuse(IssuerKey.elliptic("ec-2").sign(claims()));
        accept(elliptic.sign(claims()));
    }

    @Test
    void an_issuer_that_comes_up_later_is_asked_again() throws IOException {
        var port = issuer.port();
        issuer.close();
        refuse(elliptic.sign(claims()));

        issuer = new OpenIdIssuer(port);
        issuer.publish(IssuerKey.published(elliptic));
        refuse(elliptic.sign(claims()));
        now = now.plusSeconds(31);

        accept(elliptic.sign(claims()));
    }

    @Test
    void a_slow_issuer_is_given_up_and_costs_the_next_caller_nothing() {
        issuer.slow = true;

        refuse(elliptic.sign(claims()));
        refuse(elliptic.sign(claims()));

        assertThat(issuer.readings).hasValue(1);
    }

    @Test
    void an_answer_without_end_is_cut_off() {
        accept(elliptic.sign(claims()));
        issuer.nonsense = 512L * 1024 * 1024;
        now = now.plusSeconds(31);

        refuse(IssuerKey.elliptic("ec-2").sign(claims()));

        assertThat(issuer.sent.get()).isLessThan(64 * 1024 * 1024);
        accept(elliptic.sign(claims()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "garbage", "[]", "null", "{}", "{\"keys\":[]}", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AA\"}]}"
            })
    void keys_that_are_none_leave_the_good_ones_in_use(String published) {
        accept(elliptic.sign(claims()));
        issuer.publish(published);
        now = now.plusSeconds(31);

        refuse(IssuerKey.elliptic("ec-2").sign(claims()));

        assertThat(issuer.readings).hasValue(2);
        accept(elliptic.sign(claims()));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 404, 500})
    void only_success_is_an_answer(int status) {
        issuer.status = status;

        refuse(elliptic.sign(claims()));
    }

    @Test
    void a_description_of_another_issuer_is_not_believed() {
        issuer.pretended = "https://them";

        refuse(elliptic.sign(claims()));

        assertThat(issuer.readings).hasValue(0);
    }

    @Test
    void the_issuer_a_token_names_decides_whether_it_is_looked_at() {
        var forged = claims();
        forged.setIssuer("https://them");

        assertThat(tokens.claims(elliptic.sign(claims()))).isTrue();
        assertThat(tokens.claims(elliptic.sign(forged))).isFalse();
        for (var nonsense : List.of("", ".", "..", "a.b.c", "e30.e30.", "e30.W10.x", "法.法.法", "a".repeat(9000))) {
            assertThat(tokens.claims(nonsense)).isFalse();
        }
    }

    @Test
    void addresses_anybody_could_answer_for_are_refused() {
        ExternalKeys.requireSafe(URI.create("https://id.example/realm"));
        for (var unsafe : List.of("http://id.example/realm", "ftp://localhost/x", "file:///etc/passwd", "id.example")) {
            assertThatThrownBy(() -> ExternalKeys.requireSafe(URI.create(unsafe)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private ExternalTokens verification() {
        var settings = new Settings(
                Optional.of(URI.create(issuer.url())),
                Optional.of(US),
                Set.of(Algorithm.ES256, Algorithm.PS256, Algorithm.RS256),
                "at+jwt",
                "realm/roles",
                Map.of("adviser-of-county", Role.ADVISER),
                Optional.of(Set.of("2fa")),
                true,
                Duration.ofHours(1),
                Duration.ofSeconds(30),
                Duration.ofMinutes(15),
                Duration.ofSeconds(30),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        var keys = new ExternalKeys(issuer.url(), new ExternalDocuments(vertx, settings), settings, () -> now);
        return new ExternalTokens(issuer.url(), US, keys, settings, () -> now);
    }

    private JwtClaims claims() {
        return IssuerKey.claims(issuer.url(), US, "li", now);
    }

    private void acceptWith(Consumer<JwtClaims> change) {
        var claims = claims();
        change.accept(claims);
        accept(elliptic.sign(claims));
    }

    private void refuseWith(Consumer<JwtClaims> change) {
        var claims = claims();
        change.accept(claims);
        refuse(elliptic.sign(claims));
    }

    private ExternalIdentity accept(String token) {
        return tokens.verify(token).await().atMost(PATIENCE);
    }

    private void refuse(String token) {
        assertThatThrownBy(() -> accept(token)).isInstanceOf(AuthenticationFailedException.class);
    }
}
