package org.legalcircle.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.support.IssuerKey;
import org.legalcircle.support.OpenIdIssuer;

/** The keys of an issuer that rotates them, is slow, is down, or answers nonsense. */
class KeysOfAnIssuerTest {
    private final IssuerKey elliptic = IssuerKey.elliptic("ec-1");

    @RegisterExtension
    final ATokenIssuer there = new ATokenIssuer(elliptic);

    @Test
    void a_new_key_is_found_at_its_first_token_and_the_old_one_goes_with_it() {
        there.accept(elliptic.sign(there.claims()));
        var next = IssuerKey.elliptic("ec-2");
        there.issuer().publish(IssuerKey.published(next));
        there.later(Duration.ofSeconds(31));

        there.accept(next.sign(there.claims()));

        assertThat(there.issuer().readings).hasValue(2);
        there.refuse(elliptic.sign(there.claims()));
    }

    @Test
    void a_thousand_made_up_keys_cause_one_reading() {
        there.accept(elliptic.sign(there.claims()));
        there.later(Duration.ofSeconds(31));
        var stranger = IssuerKey.elliptic("x");

        IntStream.range(0, 1000).forEach(i -> there.refuse(stranger.sign(there.claims(), "at+jwt", "made-up-" + i)));

        assertThat(there.issuer().readings).hasValue(2);
    }

    @Test
    void while_the_issuer_is_down_its_last_good_keys_stay_in_use() {
        there.accept(elliptic.sign(there.claims()));
        there.issuer().close();
        there.later(Duration.ofMinutes(20));

        there.accept(elliptic.sign(there.claims()));
        there.refuse(IssuerKey.elliptic("ec-2").sign(there.claims()));
        there.accept(elliptic.sign(there.claims()));
    }

    @Test
    void an_issuer_that_comes_up_later_is_asked_again() throws IOException {
        var port = there.issuer().port();
        there.issuer().close();
        there.refuse(elliptic.sign(there.claims()));

        there.comesUp(new OpenIdIssuer(port));
        there.refuse(elliptic.sign(there.claims()));
        there.later(Duration.ofSeconds(31));

        there.accept(elliptic.sign(there.claims()));
    }

    @Test
    void a_slow_issuer_is_given_up_and_costs_the_next_caller_nothing() {
        there.issuer().slow = true;

        there.refuse(elliptic.sign(there.claims()));
        there.refuse(elliptic.sign(there.claims()));

        assertThat(there.issuer().readings).hasValue(1);
    }

    @Test
    void an_answer_without_end_is_cut_off() {
        there.accept(elliptic.sign(there.claims()));
        there.issuer().nonsense = 512L * 1024 * 1024;
        there.later(Duration.ofSeconds(31));

        there.refuse(IssuerKey.elliptic("ec-2").sign(there.claims()));

        assertThat(there.issuer().sent.get()).isLessThan(64 * 1024 * 1024);
        there.accept(elliptic.sign(there.claims()));
    }

    @Test
    void a_description_of_another_issuer_is_not_believed() {
        there.issuer().pretended = "https://them";

        there.refuse(elliptic.sign(there.claims()));

        assertThat(there.issuer().readings).hasValue(0);
    }

    @Test
    void addresses_anybody_could_answer_for_are_refused() {
        ExternalKeys.requireSafe(URI.create("https://id.example/realm"));
        for (var unsafe : List.of("http://id.example/realm", "ftp://localhost/x", "file:///etc/passwd", "id.example")) {
            assertThatThrownBy(() -> ExternalKeys.requireSafe(URI.create(unsafe)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void keys_of_each_kind_count_and_are_read_once_for_all() {
        var rsa = IssuerKey.rsa("rsa-1", "RS256");
        var pss = IssuerKey.rsa("rsa-2", "PS256");
        there.issuer().publish(IssuerKey.published(elliptic, rsa, pss));

        there.accept(elliptic.sign(there.claims()));
        there.accept(rsa.sign(there.claims()));
        there.accept(pss.sign(there.claims()));

        assertThat(there.issuer().readings).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "garbage", "[]", "null", "{}", "{\"keys\":[]}", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AA\"}]}"
            })
    void keys_that_are_none_leave_the_good_ones_in_use(String published) {
        there.accept(elliptic.sign(there.claims()));
        there.issuer().publish(published);
        there.later(Duration.ofSeconds(31));

        there.refuse(IssuerKey.elliptic("ec-2").sign(there.claims()));

        assertThat(there.issuer().readings).hasValue(2);
        there.accept(elliptic.sign(there.claims()));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 404, 500})
    void only_success_is_an_answer(int status) {
        there.issuer().status = status;

        there.refuse(elliptic.sign(there.claims()));
    }
}
