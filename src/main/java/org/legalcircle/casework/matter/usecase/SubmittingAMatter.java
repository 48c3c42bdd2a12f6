package org.legalcircle.casework.matter.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.matter.MatterIntake;
import org.legalcircle.casework.matter.NewMatter;
import org.legalcircle.casework.matter.domain.Act;
import org.legalcircle.casework.matter.domain.Actor;
import org.legalcircle.casework.matter.domain.Applicant;
import org.legalcircle.casework.matter.domain.Holder;
import org.legalcircle.casework.matter.domain.Matter;
import org.legalcircle.casework.matter.domain.Origin;
import org.legalcircle.casework.matter.store.Matters;
import org.legalcircle.casework.matter.store.NumberSeries;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.privacy.FieldCipher;
import org.legalcircle.platform.privacy.Sealed;
import org.legalcircle.platform.time.Zone;

/** Lines submit matters here. */
@Singleton
public class SubmittingAMatter implements MatterIntake {
    private static final String FORM = "casework.matter.form:";

    private final Matters matters;
    private final NumberSeries numbers;
    private final Organisations organisations;
    private final Procedures procedures;
    private final FieldCipher cipher;
    private final ObjectMapper json;
    private final EventLog events;

    SubmittingAMatter(
            Matters matters,
            NumberSeries numbers,
            Organisations organisations,
            Procedures procedures,
            FieldCipher cipher,
            ObjectMapper json,
            EventLog events) {
        this.matters = matters;
        this.numbers = numbers;
        this.organisations = organisations;
        this.procedures = procedures;
        this.cipher = cipher;
        this.json = json;
        this.events = events;
    }

    @Override
    @WithTransaction
    public Uni<MatterFacts> submit(NewMatter told) {
        var act = procedures.submission(Actor.citizen(told.citizenId()), told.line(), told.sort());
        var applicant = new Applicant(told.citizenId(), told.standing(), told.proof());
        return organisations
                .require(told.organisationId())
                .flatMap(organisation -> numbered(told, applicant, organisation, act))
                .call(matters::keep)
                .call(events::record)
                .map(Matter::facts);
    }

    private Uni<Matter> numbered(NewMatter told, Applicant applicant, OrganisationSummary organisation, Act act) {
        var id = told.id() == null ? Ids.next(act.now()) : told.id();
        var holder = new Holder(organisation.id(), organisation.path());
        var origin = new Origin(told.originKind(), told.originId());
        return numbers.next(told.line(), organisation, Zone.dateOf(act.now()).getYear())
                .map(number -> Matter.submit(id, number, applicant, holder, seal(id, told.form(), act), origin, act));
    }

    @Override
    @WithTransaction
    public Uni<MatterFacts> facts(UUID matter) {
        return matters.require(matter).map(Matter::facts);
    }

    @Override
    @WithTransaction
    public <F extends Record> Uni<F> form(UUID matter, Class<F> type) {
        return matters.require(matter).map(found -> open(found, type));
    }

    private Sealed seal(UUID id, Record form, Act act) {
        if (!act.procedure().form().isInstance(form)) {
            throw new IllegalArgumentException("the form is not the one of the procedure");
        }
        try {
            return cipher.seal(json.writeValueAsString(form), FORM + id);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a form cannot be written: " + form.getClass().getName(), e);
        }
    }

    private <F extends Record> F open(Matter matter, Class<F> type) {
        try {
            return json.readValue(cipher.open(matter.form(), FORM + matter.id()), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form cannot be read as " + type.getName(), e);
        }
    }
}
