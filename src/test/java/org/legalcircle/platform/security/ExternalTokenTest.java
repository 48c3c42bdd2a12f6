package org.legalcircle.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legalcircle.platform.security.ATokenIssuer.NOON;
import static org.legalcircle.support.IssuerKey.at;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.legalcircle.support.IssuerKey;

/** Which tokens of the external issuer count; where its keys come from is told by {@link KeysOfAnIssuerTest}. */
class ExternalTokenTest {
    private final IssuerKey elliptic = IssuerKey.elliptic("ec-1");

    @RegisterExtension
    final ATokenIssuer there = new ATokenIssuer(elliptic);

    @Test
    void a_good_token_tells_who_it_is() {
        var claims = there.claims();
        claims.setClaim("realm", Map.of("roles", List.of("adviser-of-county", "unknown")));
        claims.setStringClaim("acr", "2fa");

        var somebody = there.accept(elliptic.sign(claims));

        assertThat(somebody.issuer()).isEqualTo(there.issuer().url());
        assertThat(somebody.subject()).isEqualTo("li");
        assertThat(somebody.signIn()).isEqualTo("sid sid-of-li");
        assertThat(somebody.roles()).containsExactly(Role.ADVISER);
        assertThat(somebody.secondFactor()).isTrue();
        assertThat(somebody.until()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
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
        var claims = there.claims();
        claims.setExpirationTime(at(NOON.plus(Duration.ofDays(365))));

        assertThat(there.accept(elliptic.sign(claims)).until()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void a_token_of_another_type_is_refused() {
        there.refuse(elliptic.sign(there.claims(), "JWT", "ec-1"));
        there.refuse(elliptic.sign(there.claims(), "id+jwt", "ec-1"));
    }

    @Test
    void a_public_key_is_no_shared_secret_and_no_signature_is_none() {
        there.accept(elliptic.sign(there.claims()));

        there.refuse(elliptic.confused(there.claims()));
        there.refuse(elliptic.unsigned(there.claims()));
        var rsa = IssuerKey.rsa("rsa-1", "RS256");
        there.issuer().publish(IssuerKey.published(elliptic, rsa));
        there.later(Duration.ofSeconds(31));
        there.accept(rsa.sign(there.claims()));
        there.refuse(rsa.confused(there.claims()));
    }

    @Test
    void an_algorithm_that_is_not_allowed_causes_no_reading() {
        there.refuse(IssuerKey.rsa("rsa-9", "RS512").sign(there.claims()));
        there.refuse(elliptic.confused(there.claims()));

        assertThat(there.issuer().readings).hasValue(0);
    }

    @Test
    void a_key_made_for_one_algorithm_is_not_used_with_another() {
        var rsa = IssuerKey.rsa("rsa-1", "RS256");
        rsa.pair().setAlgorithm("PS256");
        there.issuer().publish(IssuerKey.published(rsa));

        there.refuse(rsa.sign(there.claims()));
    }

    @Test
    void a_strangers_key_is_refused_under_the_issuers_name() {
        there.accept(elliptic.sign(there.claims()));

        there.refuse(IssuerKey.elliptic("ec-1").sign(there.claims()));
        there.refuse(elliptic.sign(there.claims(), "at+jwt", null));
    }

    @Test
    void the_issuer_a_token_names_decides_whether_it_is_looked_at() {
        var forged = there.claims();
        forged.setIssuer("https://them");

        assertThat(there.tokens().claims(elliptic.sign(there.claims()))).isTrue();
        assertThat(there.tokens().claims(elliptic.sign(forged))).isFalse();
        for (var nonsense : List.of("", ".", "..", "a.b.c", "e30.e30.", "e30.W10.x", "法.法.法", "a".repeat(9000))) {
            assertThat(there.tokens().claims(nonsense)).isFalse();
        }
    }

    private void acceptWith(Consumer<JwtClaims> change) {
        var claims = there.claims();
        change.accept(claims);
        there.accept(elliptic.sign(claims));
    }

    private void refuseWith(Consumer<JwtClaims> change) {
        var claims = there.claims();
        change.accept(claims);
        there.refuse(elliptic.sign(claims));
    }
}
