package org.legalcircle.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.identity.CitizenRegistered;
import org.legalcircle.identity.IdentityCheckWithdrawn;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.Sealed;
import org.legalcircle.platform.security.Role;

/** Somebody who signs in by mobile number or at an external issuer. What tells who it is stands here sealed. */
@Entity
@Table(schema = "identity", name = "citizen")
public class Citizen extends Aggregate {
    @Column(name = "mobile_sealed")
    private Sealed mobile;

    @Column(name = "mobile_index")
    private String mobileIndex;

    @Column(name = "name_sealed")
    private Sealed name;

    @Column(name = "resident_id_sealed")
    private Sealed residentId;

    @Column(name = "resident_id_index")
    private String residentIdIndex;

    @Column(name = "resident_id_verified_at")
    private Instant residentIdVerifiedAt;

    @Column(name = "resident_id_verified_in")
    private String residentIdVerifiedIn;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "correction_subject")
    private boolean correctionSubject;

    private String locale;

    @Column(name = "registered_at")
    private Instant registeredAt;

    /** For the persistence layer. */
    protected Citizen() {}

    private Citizen(UUID id, Sealed mobile, String mobileIndex, Instant now) {
        super(id);
        this.mobile = mobile;
        this.mobileIndex = mobileIndex;
        this.locale = Locale.SIMPLIFIED_CHINESE.toLanguageTag();
        this.registeredAt = now;
        raise(new CitizenRegistered(id, now));
    }

    /** Registers the owner of a number a code was answered from. */
    public static Citizen register(UUID id, Sealed mobile, String mobileIndex, Instant now) {
        return new Citizen(id, mobile, mobileIndex, now);
    }

    /** Registers somebody an external issuer vouches for, who has told no number. */
    public static Citizen registerExternally(UUID id, Instant now) {
        return new Citizen(id, null, null, now);
    }

    /** Takes a name. */
    public void call(Sealed newName) {
        name = newName;
    }

    /** Takes a language of the product. */
    public void speak(Locale language) {
        locale = language.toLanguageTag();
    }

    /**
     * Claims a resident identity number. It may be corrected until somebody has seen the card; after that only the
     * same number is taken.
     */
    public void claim(Sealed number, String index, LocalDate born) {
        if (residentIdVerifiedAt != null) {
            throw new Refused(IdentityRefusal.RESIDENT_ID_VERIFIED);
        }
        residentId = number;
        residentIdIndex = index;
        birthDate = born;
    }

    /**
     * Somebody has seen the card. Seeing it again changes nothing.
     *
     * @param index what the number is found by as of now, so that of two who show one card at once one is taken
     * @param branch path of the organisation whose staff saw it; null where that is not known
     */
    public void verify(String index, String branch, Instant now) {
        if (residentIdVerifiedAt == null) {
            residentIdIndex = index;
            residentIdVerifiedAt = now;
            residentIdVerifiedIn = branch;
        }
    }

    /** It was a mistake; the number may be corrected and its card shown again. Refused where no card was seen. */
    public void withdrawVerification(UUID administrator, WithdrawalReason reason, Instant now) {
        if (residentIdVerifiedAt == null) {
            throw new Refused(IdentityRefusal.RESIDENT_ID_NOT_VERIFIED);
        }
        residentIdVerifiedAt = null;
        residentIdVerifiedIn = null;
        raise(new IdentityCheckWithdrawn(id(), administrator, reason.name(), now));
    }

    /** Whether staff of the branch saw the card, or it is not known whose staff did. */
    public boolean wasVerifiedInside(String branch) {
        return verified() && (residentIdVerifiedIn == null || residentIdVerifiedIn.startsWith(branch));
    }

    /** The person is under community correction, or no longer is. */
    public void correct(boolean subject) {
        correctionSubject = subject;
    }

    /** What the citizen may act as. */
    public Set<Role> roles() {
        return correctionSubject ? EnumSet.of(Role.CITIZEN, Role.CORRECTION_SUBJECT) : EnumSet.of(Role.CITIZEN);
    }

    /** Sealed in the context {@code mobile}; null where it is not told. */
    public Sealed mobile() {
        return mobile;
    }

    /** Sealed in the context {@code name}; null where it is not told. */
    public Sealed name() {
        return name;
    }

    /** Sealed in the context {@code resident_id}; null where it is not told. */
    public Sealed residentId() {
        return residentId;
    }

    /** What the resident identity number is found by; null where it is not told. */
    public String residentIdIndex() {
        return residentIdIndex;
    }

    /** Whether somebody has seen the card. */
    public boolean verified() {
        return residentIdVerifiedAt != null;
    }

    /** From the resident identity number; null where that is not told. */
    public LocalDate birthDate() {
        return birthDate;
    }

    /** The language notices are written in. */
    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }
}
