package org.legalcircle.servicecircle.usecase.travel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.legalcircle.servicecircle.TravelSettings;

/** Tells operators which engine gives travel times, and how it is. The service is ready without: an estimate stands in. */
@Readiness
@ApplicationScoped
public class TravelEngineIsKnown implements HealthCheck {
    private final TravelTimes times;
    private final TravelSettings settings;

    TravelEngineIsKnown(TravelTimes times, TravelSettings settings) {
        this.times = times;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("travel times")
                .up()
                .withData("engine", settings.engine().name().toLowerCase(Locale.ROOT))
                .withData("state", times.state())
                .build();
    }
}
