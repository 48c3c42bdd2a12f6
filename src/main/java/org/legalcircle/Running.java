package org.legalcircle;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.event.Event;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.legalcircle.platform.web.Listening;

/** The service between its start and its stop: it tells where it answers, and waits. */
public class Running implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger("org.legalcircle");

    private final Event<Listening> listening;
    private final int port;
    private final int managementPort;

    Running(
            Event<Listening> listening,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "quarkus.management.port") int managementPort) {
        this.listening = listening;
        this.port = port;
        this.managementPort = managementPort;
    }

    @Override
    public int run(String... args) {
        var service = URI.create("http://localhost:" + port);
        var management = URI.create("http://localhost:" + managementPort + "/q");
        LOG.infof("Legal Circle answers at %s, its operations at %s", service, management);
        listening.fire(new Listening(service, management));
        Quarkus.waitForExit();
        return 0;
    }
}
