package org.legalcircle.casework.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.casework.mediation.Settling.Wall;
import org.legalcircle.casework.mediation.usecase.SendingPartyTexts;
import org.legalcircle.support.People;
import org.legalcircle.support.SentMessages;
import org.legalcircle.support.SettableClock;

/** Li, who has no account, hears by text message what Wang reads in notices. */
@QuarkusTest
class TextingPartiesTest {
    @Inject
    Settling settling;

    @Inject
    Casework casework;

    @Inject
    SendingPartyTexts sending;

    @Inject
    SentMessages messages;

    @Inject
    SettableClock clock;

    @Test
    void who_has_no_account_hears_of_sessions_and_of_what_is_to_be_signed() {
        var wall = settling.assigned();
        calls(wall);
        wall.drawsUp(Map.of()).then().statusCode(201);

        hears(wall, "mediation-session-called 11月25日10:00", "mediation-agreement-to-sign ");
        assertThat(messages.at(wall.wangsPhone())).isEmpty();
        assertThat(casework.rows(
                        "select letter from mediation.party_text where party_id = $1 and letter is not null",
                        wall.li()))
                .isEmpty();
    }

    @Test
    void who_has_no_account_hears_that_it_binds_and_until_when_a_court_can_be_asked() {
        var wall = settling.agreed();

        hears(wall, "mediation-agreed ", "mediation-confirmation-open 12月23日23:59");
    }

    @Test
    void at_night_nobody_is_woken() {
        var wall = settling.assigned();
        clock.advance(Duration.ofHours(14));
        calls(wall);
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                casework.rows("select from mediation.party_text where party_id = $1", wall.li()))
                        .hasSize(1));
        People.run(sending::sendAll);
        assertThat(messages.at(wall.lisPhone())).isEmpty();

        clock.advance(Duration.ofHours(8));
        hears(wall, "mediation-session-called 11月25日10:00");
    }

    @Test
    void who_refused_hears_no_more() {
        var wall = settling.assigned();
        wall.quarrel()
                .staffDo("parties/" + wall.li() + "/consent", Map.of("consents", false))
                .then()
                .statusCode(200);
        var other = settling.assigned();
        other.quarrel()
                .does(other.quarrel().applicant(), "termination", Map.of())
                .then()
                .statusCode(200);

        hears(other, "mediation-ended ");
        assertThat(messages.at(wall.lisPhone())).isEmpty();
    }

    private void hears(Wall wall, String... texts) {
        Awaitility.await().untilAsserted(() -> {
            People.run(sending::sendAll);
            assertThat(received(wall)).contains(texts);
        });
    }

    private List<String> received(Wall wall) {
        return messages.at(wall.lisPhone()).stream()
                .filter(message -> message.parameters().containsKey("when"))
                .map(message -> message.template() + " " + message.parameters().get("when"))
                .toList();
    }

    private static void calls(Wall wall) {
        wall.does(
                        "sessions",
                        Map.of(
                                "startsAt",
                                "2026-11-25T10:00:00+08:00",
                                "endsAt",
                                "2026-11-25T11:00:00+08:00",
                                "channel",
                                "PHONE",
                                "agreedOtherwise",
                                true))
                .then()
                .statusCode(201);
    }
}
