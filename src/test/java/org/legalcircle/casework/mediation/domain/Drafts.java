package org.legalcircle.casework.mediation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.Sealed;

/** Agreements about a wall, for tests of the rules. */
final class Drafts {
    static final UUID WANG = new UUID(0, 1);
    static final UUID LI = new UUID(0, 2);
    static final UUID MEDIATOR = new UUID(0, 3);
    static final UUID STATION = new UUID(0, 4);
    static final Set<UUID> BOTH = Set.of(WANG, LI);
    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    static final String HASH = "a".repeat(64);

    private Drafts() {}

    static Obligation payment(Long fen, InstalmentTerm... terms) {
        return new Obligation(
                LI,
                WANG,
                ObligationKind.PAYMENT,
                "赔偿修墙费用",
                fen,
                PerformanceManner.BANK_TRANSFER,
                TODAY.plusDays(60),
                List.of(terms));
    }

    static Obligation rebuilding() {
        return new Obligation(
                LI, WANG, ObligationKind.ACT, "按原样修好围墙", null, PerformanceManner.WORK, TODAY.plusDays(20), null);
    }

    static InstalmentTerm term(long fen, int inDays) {
        return new InstalmentTerm(fen, TODAY.plusDays(inDays));
    }

    static AgreementContents contents(Obligation... obligations) {
        return contents("两家因围墙发生争执。", Set.of(), obligations);
    }

    static AgreementContents contents(String facts, Set<AgreementSubject> subjects, Obligation... obligations) {
        return new AgreementContents(facts, "围墙由谁修。", "李家承担修复责任。", List.of(obligations), subjects, null);
    }

    static Agreement written(boolean onPaper) {
        return drawnUp(AgreementForm.WRITTEN, onPaper);
    }

    static Agreement drawnUp(AgreementForm form, boolean onPaper) {
        return Agreement.drawUp(null, new UUID(0, 9), new UUID(0, 8), draft(form, HASH, onPaper), NOW);
    }

    static Agreement drawnUpAnew(Agreement agreement, String hash) {
        var draft = draft(AgreementForm.WRITTEN, hash, false);
        return Agreement.drawUp(agreement, new UUID(0, 10), agreement.matterId(), draft, NOW);
    }

    static Agreement.Draft draft(AgreementForm form, String hash, boolean onPaper) {
        return new Agreement.Draft(form, Sealed.of(new byte[] {1}), hash, BOTH, onPaper, MEDIATOR);
    }

    static Signing byCode(UUID party) {
        return new Signing(SignatoryKind.PARTY, party, SigningMethod.CODE, HASH, null, null, party);
    }

    static Signing onPaper(UUID party, String scan) {
        return onPaper(party, scan, TODAY);
    }

    static Signing onPaper(UUID party, String scan, LocalDate day) {
        return new Signing(SignatoryKind.PARTY, party, SigningMethod.PAPER, HASH, scan, day, MEDIATOR);
    }

    static Signing ofMediator() {
        return new Signing(SignatoryKind.MEDIATOR, MEDIATOR, SigningMethod.SIGNED_IN, HASH, null, null, MEDIATOR);
    }

    static Signing ofCommittee() {
        return new Signing(SignatoryKind.COMMITTEE, STATION, SigningMethod.SIGNED_IN, HASH, null, null, MEDIATOR);
    }

    static Agreement inEffect() {
        var agreement = written(false);
        signedByAll(agreement);
        return agreement;
    }

    static void signedByAll(Agreement agreement) {
        var all = new ArrayList<>(List.of(byCode(WANG), byCode(LI), ofMediator(), ofCommittee()));
        all.forEach(signing -> agreement.sign(signing, NOW));
    }

    static String refusalOf(Runnable act) {
        try {
            act.run();
            return null;
        } catch (Refused refused) {
            return refused.refusal().name();
        }
    }
}
