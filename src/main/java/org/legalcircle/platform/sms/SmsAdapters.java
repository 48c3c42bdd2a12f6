package org.legalcircle.platform.sms;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses what text messages go through. */
class SmsAdapters {
    /** A gateway that is not fully described stops the start, not the first message. */
    void choose(@Observes StartupEvent start, TextMessages messages) {}

    @Produces
    @Singleton
    @DefaultBean
    TextMessages messages(
            SmsSettings settings,
            Vertx vertx,
            InstantSource clock,
            @ConfigProperty(name = "legalcircle.demo") boolean demonstration) {
        return switch (settings.adapter()) {
            case LOG -> new LoggedMessages(demonstration);
            case HTTP -> new GatewayMessages(vertx, settings, clock);
        };
    }
}
