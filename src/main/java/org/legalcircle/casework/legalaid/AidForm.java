package org.legalcircle.casework.legalaid;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.matter.Standing;

/**
 * What an applicant for legal aid fills in, part by part; everything may still be missing in a draft. Kept sealed.
 *
 * @param organisationId the agency or station that is to have it, in whatever township the applicant lives
 * @param matter what the case is about
 * @param applicant who needs aid
 * @param agent who acts for the applicant; missing where nobody does
 * @param household who lives on what; not needed of those the law exempts
 * @param opponents against whom the case is
 * @param dispute what happened, and what is wanted
 * @param needs what the applicant needs to be understood
 * @param undertaking that all is true, and may be checked
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AidForm(
        @Schema(nullable = true) UUID organisationId,
        @Schema(nullable = true) AidMatter matter,
        @Schema(nullable = true) @Valid AidApplicant applicant,
        @Schema(nullable = true) @Valid AidAgent agent,
        @Schema(nullable = true) @Valid AidHousehold household,

        @Schema(nullable = true) @Size(max = 20) List<@NotNull @Valid AidOpponent> opponents,

        @Schema(nullable = true) @Valid AidDispute dispute,
        @Schema(nullable = true) @Valid AidNeeds needs,
        @Schema(nullable = true) @Valid AidUndertaking undertaking) {
    /** A name, of whatever people. */
    public static final int NAME = 100;

    private static final String NUMBER = "[0-9A-Z]{18}";
    private static final String MOBILE = "1[3-9][0-9]{9}";

    /** One in which nothing is filled in. */
    public static final AidForm EMPTY = new AidForm(null, null, null, null, null, null, null, null, null);

    /** The same with those parts of the other that are filled in there, each as a whole. */
    public AidForm with(AidForm other) {
        return new AidForm(
                or(other.organisationId, organisationId),
                or(other.matter, matter),
                or(other.applicant, applicant),
                or(other.agent, agent),
                or(other.household, household),
                or(other.opponents, opponents),
                or(other.dispute, dispute),
                or(other.needs, needs),
                or(other.undertaking, undertaking));
    }

    /** What another case of the same person can take over: who it is, how it lives, what it needs; never a promise. */
    public AidForm reusable() {
        return new AidForm(organisationId, null, applicant, agent, household, null, null, needs, null);
    }

    /** For whom the caller acts. */
    @JsonIgnore
    public Standing standing() {
        return agent == null || agent.standing() == null ? Standing.SELF : agent.standing();
    }

    /** The names of everybody the case is about. */
    @JsonIgnore
    public Set<String> names() {
        var opposite =
                opponents == null ? Stream.<String>of() : opponents.stream().map(AidOpponent::name);
        var own = Stream.of(applicant == null ? null : applicant.name(), agent == null ? null : agent.name());
        return Stream.concat(own, opposite).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> T or(T next, T before) {
        return next == null ? before : next;
    }

    /** Never tells what is in it. */
    @Override
    public String toString() {
        return "AidForm";
    }

    /**
     * Who needs aid.
     *
     * @param groups those the law treats otherwise, as the applicant states
     * @param fixedIncome whether there is an income that comes regularly
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AidApplicant(
            @Schema(nullable = true, examples = "王小明") @Size(max = NAME)
            String name,

            @Schema(nullable = true, examples = "11010519491231002X") @Pattern(regexp = NUMBER)
            String identityNumber,

            @Schema(nullable = true, examples = "13800001234") @Pattern(regexp = MOBILE)
            String mobile,

            @Schema(nullable = true, examples = "江山市贺村镇贺福路 1 号") @Size(max = 200)
            String address,

            @Schema(nullable = true, examples = "汉族") @Size(max = 30)
            String ethnicGroup,

            @Schema(nullable = true) @Size(max = 20) Set<@NotNull AidGroup> groups,

            @Schema(nullable = true, examples = "true") Boolean fixedIncome) {
        /** Never tells who it is. */
        @Override
        public String toString() {
            return "AidApplicant";
        }
    }

    /**
     * Who acts for the applicant: an agent, or the guardian of somebody who cannot act alone (Legal Aid Law art. 40).
     *
     * @param relation to the applicant
     * @param proof of the agency or the guardianship
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AidAgent(
            @Schema(nullable = true) Standing standing,

            @Schema(nullable = true, examples = "王大明") @Size(max = NAME)
            String name,

            @Schema(nullable = true, examples = "11010519491231002X") @Pattern(regexp = NUMBER)
            String identityNumber,

            @Schema(nullable = true, examples = "13800001234") @Pattern(regexp = MOBILE)
            String mobile,

            @Schema(nullable = true, examples = "父亲") @Size(max = 50)
            String relation,

            @Schema(nullable = true, examples = "户口簿登记") @Size(max = 200)
            String proof) {
        /** Never tells who it is. */
        @Override
        public String toString() {
            return "AidAgent";
        }
    }

    /**
     * Who lives together, on what.
     *
     * @param size how many people, the applicant among them
     * @param monthlyIncomeFen of all of them together
     * @param savingsFen of all of them together
     * @param monthlyExpensesFen what they cannot do without, such as treatment of an illness
     * @param houses dwellings they own
     * @param cars motor vehicles they own and do not need for their work
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AidHousehold(
            @Schema(nullable = true, examples = "3") @Min(1) @Max(30)
            Integer size,

            @Schema(nullable = true, examples = "420000") @Min(0) @Max(100_000_000_000L)
            Long monthlyIncomeFen,

            @Schema(nullable = true, examples = "1500000") @Min(0) @Max(100_000_000_000L)
            Long savingsFen,

            @Schema(nullable = true, examples = "80000") @Min(0) @Max(100_000_000_000L)
            Long monthlyExpensesFen,

            @Schema(nullable = true, examples = "1") @Min(0) @Max(50)
            Integer houses,

            @Schema(nullable = true, examples = "0") @Min(0) @Max(50)
            Integer cars,

            @Schema(nullable = true) @Size(max = 29) List<@NotNull @Valid AidMember> members) {
        /** Never tells what is in it. */
        @Override
        public String toString() {
            return "AidHousehold";
        }
    }

    /**
     * Somebody the applicant lives with.
     *
     * @param relation to the applicant
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AidMember(
            @Schema(nullable = true, examples = "李小红") @Size(max = NAME)
            String name,

            @Schema(nullable = true, examples = "11010519491231002X") @Pattern(regexp = NUMBER)
            String identityNumber,

            @Schema(nullable = true, examples = "配偶") @Size(max = 50)
            String relation) {
        /** Never tells who it is. */
        @Override
        public String toString() {
            return "AidMember";
        }
    }

    /**
     * Against whom the case is.
     *
     * @param legalPerson whether it is no person of flesh and blood
     * @param identityNumber resident identity number, or unified social credit code; missing where it is not known
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AidOpponent(
            @Schema(nullable = true, examples = "false") Boolean legalPerson,

            @Schema(nullable = true, examples = "江山某某木业有限公司") @Size(max = NAME)
            String name,

            @Schema(nullable = true, examples = "11010519491231002X") @Pattern(regexp = NUMBER)
            String identityNumber,

            @Schema(nullable = true, examples = "江山市双塔街道") @Size(max = 200)
            String address,

            @Schema(nullable = true, examples = "13800001234") @Pattern(regexp = MOBILE)
            String mobile) {
        /** Never tells who it is. */
        @Override
        public String toString() {
            return "AidOpponent";
        }
    }

    /**
     * What the case is about.
     *
     * @param claim what is wanted
     * @param organ the court or other body that has it, by name; missing where none has
     * @param caseNumber as that body numbers it
     * @param lifeOrDeath whether a sentence of death or for life may follow
     * @param happenedOn when it happened
     * @param hearingOn the next day in court
     * @param limitationEndsOn the last day to sue, to go to arbitration or to ask for reconsideration
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AidDispute(
            @Schema(nullable = true, examples = "公司拖欠工资三个月。") @Size(max = 4000)
            String facts,

            @Schema(nullable = true, examples = "请求支付拖欠的工资。") @Size(max = 2000)
            String claim,

            @Schema(nullable = true, examples = "1800000") @Min(0) @Max(100_000_000_000_000L)
            Long amountFen,

            @Schema(nullable = true, examples = "江山市人民法院") @Size(max = 100)
            String organ,

            @Schema(nullable = true, examples = "（2026）浙0881民初123号") @Size(max = 100)
            String caseNumber,

            @Schema(nullable = true, examples = "false") Boolean lifeOrDeath,

            @Schema(nullable = true, examples = "2026-08-01")
            LocalDate happenedOn,

            @Schema(nullable = true, examples = "2026-12-15")
            LocalDate hearingOn,

            @Schema(nullable = true, examples = "2027-07-31")
            LocalDate limitationEndsOn) {
        /** Never tells what is in it. */
        @Override
        public String toString() {
            return "AidDispute";
        }
    }

    /**
     * What the applicant needs to be understood and to come (Legal Aid Law art. 45).
     *
     * @param languages spoken, as in {@code MANDARIN} or {@code JIANGSHAN}
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AidNeeds(
            @Schema(nullable = true, examples = "[\"MANDARIN\"]") @Size(max = 10)
            Set<@NotNull @Pattern(regexp = "[A-Z_]{2,32}") String> languages,

            @Schema(nullable = true) @Size(max = 10) Set<@NotNull AidAccessibility> accessibility) {}

    /** What makes a service one that everybody can use. */
    public enum AidAccessibility {
        SIGN_LANGUAGE,
        BRAILLE,
        LARGE_PRINT,
        WHEELCHAIR,
        HOME_VISIT
    }

    /**
     * The applicant's word (Legal Aid Law art. 41); a false one costs (art. 64).
     *
     * @param truthful that all is true
     * @param checks that what was stated may be checked with other bodies
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AidUndertaking(
            @Schema(nullable = true, examples = "true") Boolean truthful,

            @Schema(nullable = true, examples = "true") Boolean checks) {}
}
