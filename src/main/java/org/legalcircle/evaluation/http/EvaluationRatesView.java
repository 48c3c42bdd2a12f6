package org.legalcircle.evaluation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.evaluation.domain.EvaluationIndicator;
import org.legalcircle.evaluation.domain.EvaluationRate;
import org.legalcircle.evaluation.domain.EvaluationRates;

/**
 * How services were rated in a month.
 *
 * @param from the first day of the month
 * @param until its last day
 * @param cutOff the first moment of which nothing is counted any more
 */
@RegisterForReflection
public record EvaluationRatesView(
        LocalDate from,
        LocalDate until,
        Instant cutOff,
        List<EvaluationRateView> rates,
        List<RatedOrganisation> organisations) {
    /**
     * A rate.
     *
     * @param numerator absent where it concerns so few that people could be told, and in a month that is not over
     * @param denominator the same
     * @param percent rounded down to a tenth; absent without a denominator
     * @param rule what is counted, of what
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EvaluationRateView(
            EvaluationIndicator indicator,
            @Schema(nullable = true, examples = "2500") Long numerator,
            @Schema(nullable = true, examples = "2501") Long denominator,
            @Schema(nullable = true, examples = "99.9") Double percent,

            @Schema(examples = "Ratings of the first three levels, of all that were given")
            String rule) {
        static EvaluationRateView of(EvaluationRate rate) {
            return new EvaluationRateView(
                    rate.indicator(),
                    rate.numerator(),
                    rate.denominator(),
                    rate.percent(),
                    rate.indicator().rule());
        }
    }

    /** How an organisation was rated. */
    @RegisterForReflection
    public record RatedOrganisation(UUID organisationId, EvaluationRateView satisfaction) {
        static RatedOrganisation of(EvaluationRates.OfOrganisation of) {
            return new RatedOrganisation(of.organisationId(), EvaluationRateView.of(of.satisfaction()));
        }
    }

    static EvaluationRatesView of(EvaluationRates rates, LocalDate firstDay, Instant cutOff) {
        return new EvaluationRatesView(
                firstDay,
                firstDay.plusMonths(1).minusDays(1),
                cutOff,
                rates.whole().stream().map(EvaluationRateView::of).toList(),
                rates.organisations().stream().map(RatedOrganisation::of).toList());
    }
}
