package org.legalcircle.casework.mediation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.mediation.domain.MediationIndicator;
import org.legalcircle.casework.mediation.domain.MediationRate;
import org.legalcircle.casework.mediation.domain.MediationRates;

/**
 * How mediation went.
 *
 * @param from the first day that is counted
 * @param cutOff the first moment that is not counted any more
 */
@RegisterForReflection
public record MediationRatesView(
        LocalDate from, Instant cutOff, List<RateView> rates, List<OrganisationView> organisations) {
    /**
     * A rate.
     *
     * @param numerator absent where it concerns so few that people could be told
     * @param denominator the same
     * @param percent rounded down to a tenth; absent without a denominator
     * @param rule what is counted, of what
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RateView(
            MediationIndicator indicator,
            @Schema(nullable = true, examples = "2500") Long numerator,
            @Schema(nullable = true, examples = "2501") Long denominator,
            @Schema(nullable = true, examples = "99.9") Double percent,

            @Schema(examples = "Mediations that ended with an agreement in effect, of all that were closed")
            String rule) {
        static RateView of(MediationRate rate) {
            return new RateView(rate.indicator(), rate.numerator(), rate.denominator(), rate.percent(), rate.rule());
        }
    }

    /**
     * The rates of an organisation.
     *
     * @param suppressed whether they are left out, because they concern so few or tell of others that do
     */
    @RegisterForReflection
    public record OrganisationView(UUID organisationId, List<RateView> rates, boolean suppressed) {
        static OrganisationView of(MediationRates.OfOrganisation of) {
            return new OrganisationView(
                    of.organisationId(), of.rates().stream().map(RateView::of).toList(), of.suppressed());
        }
    }

    static MediationRatesView of(MediationRates rates, LocalDate from, Instant cutOff) {
        return new MediationRatesView(
                from,
                cutOff,
                rates.whole().stream().map(RateView::of).toList(),
                rates.organisations().stream().map(OrganisationView::of).toList());
    }
}
