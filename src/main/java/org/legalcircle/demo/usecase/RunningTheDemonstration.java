package org.legalcircle.demo.usecase;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.legalcircle.identity.DemoAccounts;
import org.legalcircle.platform.web.Listening;

/**
 * Prepares the demonstration before the first call is answered, and ends the log of the start with how to begin. Both
 * only where {@code legalcircle.demo} is on.
 */
@Singleton
class RunningTheDemonstration {
    private static final Logger LOG = Logger.getLogger("org.legalcircle.demo");

    private final FillingTheDemonstration filling;
    private final ReadingTheExample reading;
    private final DemoAccounts accounts;
    private final boolean on;
    private Example example;

    RunningTheDemonstration(
            FillingTheDemonstration filling,
            ReadingTheExample reading,
            DemoAccounts accounts,
            @ConfigProperty(name = "legalcircle.demo") boolean on) {
        this.filling = filling;
        this.reading = reading;
        this.accounts = accounts;
        this.on = on;
    }

    void prepare(@Observes StartupEvent start) {
        if (on) {
            var read = reading.read();
            if (filled(read)) {
                accounts.sendKnownCodeTo(read.mobiles());
                example = read;
            }
        }
    }

    /** A demonstration that cannot be prepared must not keep the service from its work. */
    private boolean filled(Example read) {
        try {
            var demonstration = VertxContextSupport.subscribeAndAwait(() -> filling.fill(read));
            if (!demonstration) {
                LOG.warn("This database is not that of a demonstration and stays as it is, but what text messages say"
                        + " is written into the log: set LEGALCIRCLE_DEMO=false.");
            }
            return demonstration;
        } catch (Throwable failure) {
            LOG.error("The demonstration is not complete; the next start goes on with it.", failure);
            return false;
        }
    }

    void show(@Observes Listening listening) {
        if (example != null) {
            LOG.info(howToBegin(listening.service()));
        }
    }

    private String howToBegin(URI service) {
        var people = example.people();
        return """
                This is a demonstration: every person, number and place in it is made up.
                Citizens sign in with %1$s and the code %2$s.
                Staff sign in with the password %3$s and the one-time code %2$s:
                %4$s.
                Three lines to begin with: ask for a code, sign in, list free slots.
                curl -i -X POST %5$s/api/v1/auth/codes -H 'Content-Type: application/json' -d '{"mobile": "%6$s"}'
                curl -s -X POST %5$s/api/v1/auth/tokens -H 'Content-Type: application/json' -d '{"grant": "code", \
                "mobile": "%6$s", "code": "%2$s", "deviceName": "curl"}'
                curl -s '%5$s/api/v1/slots?topic=LABOUR&limit=3'
                """.formatted(
                String.join(", ", example.mobiles()),
                people.code(),
                people.password(),
                people.staff().stream().map(Example.Member::login).collect(Collectors.joining(", ")),
                service,
                example.mobiles().get(0)).stripTrailing();
    }
}
