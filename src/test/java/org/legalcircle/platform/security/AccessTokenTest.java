package org.legalcircle.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.ParseException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Caller STAFF =
            new Caller(UUID.randomUUID(), UUID.randomUUID(), Set.of(Role.ADVISER, Role.AUDITOR), "/330881/330881105/");

    @TempDir
    Path directory;

    private Instant now = NOON;
    private SigningKeys keys;
    private RevokedSessions revoked;
    private AccessTokens tokens;
    private TokenVerification verification;

    private record Settings(String issuer, String audience, Duration lifetime, Duration skew)
            implements TokenSettings {}

    @BeforeEach
    void start() {
        var settings = new Settings("https://us", "us", Duration.ofMinutes(15), Duration.ofSeconds(5));
        keys = new SigningKeys(new KeyFolder(directory));
        revoked = new RevokedSessions(null, settings, () -> now);
        tokens = new AccessTokens(keys, settings, () -> now);
        verification = new TokenVerification(keys, revoked, settings, () -> now);
    }

    @Test
    void a_token_says_who_calls() throws Exception {
        var token = accept(tokens.issue(STAFF).value());

        assertThat(token.caller().id()).isEqualTo(STAFF.id());
        assertThat(token.caller().session()).isEqualTo(STAFF.session());
        assertThat(token.caller().roles()).isEqualTo(STAFF.roles());
        assertThat(token.caller().branch()).isEqualTo(STAFF.branch());
        assertThat(token.getGroups()).containsExactlyInAnyOrder("ADVISER", "AUDITOR");
        assertThat(token.getSubject()).isEqualTo(STAFF.id().toString());
    }

    @Test
    void a_citizen_acts_inside_no_branch() throws Exception {
        var citizen = new Caller(UUID.randomUUID(), UUID.randomUUID(), Set.of(Role.CITIZEN), null);

        var caller = accept(tokens.issue(citizen).value()).caller();

        assertThat(caller.branch()).isNull();
        assertThat(caller.covers("/330881/")).isFalse();
    }

    @Test
    void a_token_ends_after_fifteen_minutes_even_if_it_was_seen_before() throws Exception {
        var token = tokens.issue(STAFF).value();
        accept(token);

        now = NOON.plus(Duration.ofMinutes(15)).plusSeconds(4);
        accept(token);
        now = now.plusSeconds(1);
        refuse(token);
    }

    @Test
    void an_expired_token_that_was_never_seen_is_refused_too() {
        var token = tokens.issue(STAFF).value();

        now = NOON.plus(Duration.ofMinutes(15)).plusSeconds(5);
        refuse(token);
    }

    @Test
    void a_new_key_file_signs_and_the_old_tokens_still_count() throws Exception {
        var old = tokens.issue(STAFF).value();
        var oldKey = keys.newest();
        Files.write(directory.resolve("signing-0002.pem"), SigningKey.generate());
        keys.reread();

        var fresh = tokens.issue(STAFF).value();

        assertThat(keys.newest().id()).isNotEqualTo(oldKey.id());
        accept(old);
        accept(fresh);
        assertThat(keys.all()).hasSize(2);
    }

    @Test
    void a_key_another_instance_signs_with_is_found_at_its_first_token() throws Exception {
        Files.write(directory.resolve("signing-0002.pem"), SigningKey.generate());
        var other = new SigningKeys(new KeyFolder(directory));

        accept(signed(claims(), other.newest().secret(), other.newest().id()));
    }

    @Test
    void a_key_that_is_taken_away_takes_its_tokens_along() throws Exception {
        Files.write(directory.resolve("signing-0002.pem"), SigningKey.generate());
        var other = new SigningKeys(new KeyFolder(directory));
        var token = signed(claims(), other.newest().secret(), other.newest().id());
        accept(token);

        Files.delete(directory.resolve("signing-0002.pem"));
        keys.reread();

        refuse(token);
    }

    @Test
    void a_broken_key_file_leaves_the_good_keys_in_use() throws Exception {
        var token = tokens.issue(STAFF).value();
        Files.writeString(directory.resolve("signing-0002.pem"), "nonsense");

        keys.reread();

        accept(token);
        accept(tokens.issue(STAFF).value());
    }

    @Test
    void an_unsigned_token_is_refused() throws Exception {
        var unsigned = new JsonWebSignature();
        unsigned.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        unsigned.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        unsigned.setHeader("typ", "at+jwt");
        unsigned.setKeyIdHeaderValue(keys.newest().id());
        unsigned.setPayload(claims().toJson());

        refuse(unsigned.getCompactSerialization());
    }

    @Test
    void a_token_signed_with_our_public_key_as_a_shared_secret_is_refused() throws Exception {
        var shared = new SecretKeySpec(keys.newest().open().getEncoded(), "HmacSHA256");
        var forged = new JsonWebSignature();
        forged.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        forged.setHeader("typ", "at+jwt");
        forged.setKeyIdHeaderValue(keys.newest().id());
        forged.setKey(shared);
        forged.setPayload(claims().toJson());

        refuse(forged.getCompactSerialization());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"alg\":\"none\"", "\"alg\":\"ES384\"", "\"alg\":\"ES256\",\"crit\":[\"b64\"],\"b64\":true"})
    void a_header_that_asks_for_another_check_is_refused_although_our_key_signed_it(String algorithm) throws Exception {
        var key = keys.newest();
        var header = "{%s,\"typ\":\"at+jwt\",\"kid\":\"%s\"}".formatted(algorithm, key.id());
        var text = encoded(header) + "." + encoded(claims().toJson());
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key.secret());
        signature.update(text.getBytes(StandardCharsets.US_ASCII));

        refuse(text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign()));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_strangers_key_is_refused_under_its_own_name_and_under_ours() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        var stranger = generator.generateKeyPair().getPrivate();

        refuse(signed(claims(), stranger, "theirs"));
        refuse(signed(claims(), stranger, keys.newest().id()));
        refuse(signed(claims(), stranger, null));
    }

    @Test
    void every_claim_must_be_there_and_ours() throws Exception {
        acceptWith(claims -> {});
        refuseWith(claims -> claims.setIssuer("https://them"));
        refuseWith(claims -> claims.unsetClaim("iss"));
        refuseWith(claims -> claims.setAudience("them"));
        refuseWith(claims -> claims.unsetClaim("aud"));
        refuseWith(claims -> claims.unsetClaim("exp"));
        refuseWith(claims -> claims.unsetClaim("iat"));
        refuseWith(claims -> claims.unsetClaim("jti"));
        refuseWith(claims -> claims.unsetClaim("sub"));
        refuseWith(claims -> claims.unsetClaim("sid"));
        refuseWith(claims -> claims.unsetClaim("groups"));
        refuseWith(claims -> claims.setSubject("not an identifier"));
        refuseWith(claims -> claims.setStringListClaim("groups", List.of("KING")));
        refuseWith(claims -> claims.setIssuedAt(at(NOON.minus(Duration.ofHours(1)))));
        refuseWith(claims -> claims.setIssuedAt(at(NOON.plusSeconds(60))));
        refuseWith(claims -> claims.setNotBefore(at(NOON.plusSeconds(60))));
    }

    @Test
    void a_token_of_another_type_is_refused() throws Exception {
        var key = keys.newest();
        var other = new JsonWebSignature();
        other.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        other.setHeader("typ", "JWT");
        other.setKeyIdHeaderValue(key.id());
        other.setKey(key.secret());
        other.setPayload(claims().toJson());

        refuse(other.getCompactSerialization());
    }

    @Test
    void a_changed_token_is_refused_although_the_true_one_was_seen() throws Exception {
        var token = tokens.issue(STAFF).value();
        accept(token);
        var parts = token.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var raised = claims.replace("AUDITOR", "BUREAU_ADMIN").getBytes(StandardCharsets.UTF_8);

        refuse(parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(raised) + "." + parts[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "e30.e30.", "\u0000", "法.法.法"})
    void what_is_no_token_is_refused(String nonsense) {
        refuse(nonsense);
    }

    @Test
    void a_token_of_unusual_length_is_refused_unread() {
        refuse("a".repeat(5000));
    }

    @Test
    void neither_keys_nor_tokens_tell_themselves() {
        assertThat(keys.newest().toString())
                .isEqualTo("SigningKey " + keys.newest().id());
        assertThat(tokens.issue(STAFF).toString()).isEqualTo("AccessToken");
    }

    private JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setIssuer("https://us");
        claims.setAudience("us");
        claims.setSubject(STAFF.id().toString());
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(at(NOON));
        claims.setExpirationTime(at(NOON.plus(Duration.ofMinutes(15))));
        claims.setStringClaim("sid", STAFF.session().toString());
        claims.setStringListClaim("groups", List.of("ADVISER"));
        return claims;
    }

    private static NumericDate at(Instant instant) {
        return NumericDate.fromSeconds(instant.getEpochSecond());
    }

    private static String signed(JwtClaims claims, Key key, String keyId) throws Exception {
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setHeader("typ", "at+jwt");
        if (keyId != null) {
            signature.setKeyIdHeaderValue(keyId);
        }
        signature.setKey(key);
        signature.setPayload(claims.toJson());
        return signature.getCompactSerialization();
    }

    private void acceptWith(Consumer<JwtClaims> change) throws Exception {
        var claims = claims();
        change.accept(claims);
        accept(signed(claims, keys.newest().secret(), keys.newest().id()));
    }

    private void refuseWith(Consumer<JwtClaims> change) throws Exception {
        var claims = claims();
        change.accept(claims);
        refuse(signed(claims, keys.newest().secret(), keys.newest().id()));
    }

    private VerifiedToken accept(String token) throws ParseException {
        return (VerifiedToken) verification.parse(token, null);
    }

    private void refuse(String token) {
        assertThatThrownBy(() -> accept(token)).isInstanceOf(ParseException.class);
    }
}
