package org.legalcircle.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.identity.ExternalSignInLinked;
import org.legalcircle.identity.StaffChanged;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.Sealed;
import org.legalcircle.platform.security.Role;

/**
 * Somebody who works here. The account is complete, and its roles count, once the person has chosen a password and set
 * up one-time codes.
 */
@Entity
@Table(schema = "identity", name = "staff_member")
public class StaffMember extends Aggregate {
    private String login;
    private String name;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Convert(converter = RolesColumn.class)
    private Set<Role> roles;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Column(name = "totp_sealed")
    private Sealed totp;

    @Column(name = "totp_pending_sealed")
    private Sealed pendingTotp;

    @Column(name = "totp_confirmed_at")
    private Instant totpConfirmedAt;

    @Column(name = "totp_last_step")
    private long totpLastStep;

    @Column(name = "suspended_at")
    private Instant suspendedAt;

    private boolean demonstration;

    @Column(name = "registered_at")
    private Instant registeredAt;

    /** For the persistence layer. */
    protected StaffMember() {}

    private StaffMember(UUID id, String login, Instant now) {
        super(id);
        this.login = login;
        this.registeredAt = now;
        this.mustChangePassword = true;
    }

    /** Employs somebody, who cannot sign in before a first password is given. */
    public static StaffMember employ(
            UUID id, String login, String name, UUID organisation, Set<Role> roles, Instant now) {
        var member = new StaffMember(id, login, now);
        member.name = name;
        member.assign(organisation, roles);
        return member;
    }

    /** Assigns the person to an organisation, with the roles to have there. */
    public void assign(UUID organisation, Set<Role> newRoles) {
        if (newRoles.isEmpty() || newRoles.contains(Role.CITIZEN) || newRoles.contains(Role.CORRECTION_SUBJECT)) {
            throw new Refused(IdentityRefusal.ROLE_NOT_FOR_STAFF);
        }
        if (newRoles.contains(Role.BUREAU_ADMIN) && newRoles.contains(Role.AUDITOR)) {
            throw new Refused(IdentityRefusal.DUTIES_NOT_SEPARATE);
        }
        organisationId = organisation;
        roles = Set.copyOf(newRoles);
    }

    /** Takes another name. */
    public void rename(String newName) {
        name = newName;
    }

    /** Shuts the account until it is reinstated. */
    public void suspend(Instant now) {
        if (suspendedAt == null) {
            suspendedAt = now;
        }
    }

    /** Opens the account again. */
    public void reinstate() {
        suspendedAt = null;
    }

    /** Lets other features know that the account is no longer as it was. */
    public void announceChange(Instant now) {
        raise(new StaffChanged(id(), now));
    }

    /** Starts over: a password known to somebody else, to be changed at once, and no one-time codes. */
    public void startOver(String initialPasswordHash) {
        passwordHash = initialPasswordHash;
        mustChangePassword = true;
        totp = null;
        pendingTotp = null;
        totpConfirmedAt = null;
    }

    /** Somebody of an external issuer may sign in as this person from now on, or nobody any more. */
    public void linkExternally(UUID administrator, boolean linked, Instant now) {
        raise(new ExternalSignInLinked(id(), administrator, linked, now));
    }

    /** Takes a password only its owner knows. */
    public void choosePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
    }

    /** Sets a secret for one-time codes; it counts once a code made with it is shown, and until then the last one. */
    public void beginSecondFactor(Sealed secret) {
        pendingTotp = secret;
    }

    /** The first code was right: its secret counts from now on, and this code no more. */
    public void confirmSecondFactor(long step, Instant now) {
        totp = pendingTotp;
        pendingTotp = null;
        totpConfirmedAt = now;
        // Steps of the last secret say nothing about codes of this one.
        totpLastStep = step;
    }

    /** Takes the code of a time step; refuses one that was taken before, or an older one, with {@code otherwise}. */
    public void useSecondFactor(long step, IdentityRefusal otherwise) {
        if (step <= totpLastStep) {
            throw new Refused(otherwise);
        }
        totpLastStep = step;
    }

    /** Completes an account made for a demonstration, with one-time codes nobody needs an app for. */
    public void demonstrate(String hash, Sealed secret, Instant now) {
        choosePassword(hash);
        totp = secret;
        totpConfirmedAt = now;
        demonstration = true;
    }

    /** Whether the account was made for a demonstration. */
    public boolean demonstration() {
        return demonstration;
    }

    /** Whether nothing is left to set up, so that the roles count. */
    public boolean complete() {
        return !mustChangePassword && secondFactorSet();
    }

    /** Whether a sign-in needs a one-time code. */
    public boolean secondFactorSet() {
        return totpConfirmedAt != null;
    }

    /** Whether a password must be chosen first. */
    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** Whether the account is shut. */
    public boolean suspended() {
        return suspendedAt != null;
    }

    /** The roles that count now: none before the account is complete. */
    public Set<Role> countingRoles() {
        return complete() ? roles : Set.of();
    }

    /** The roles the account has. */
    public Set<Role> roles() {
        return roles;
    }

    /** The name to sign in with, in small letters. */
    public String login() {
        return login;
    }

    /** The person's name. */
    public String name() {
        return name;
    }

    /** Where the person works. */
    public UUID organisationId() {
        return organisationId;
    }

    /** Argon2id; null before the first password is given. */
    public String passwordHash() {
        return passwordHash;
    }

    /** Secret of the one-time codes, sealed in the context {@code totp}; null where none is set. */
    public Sealed secondFactor() {
        return totp;
    }

    /** Secret that waits for its first code, sealed alike; null where none does. */
    public Sealed pendingSecondFactor() {
        return pendingTotp;
    }

    /** When the account was made. */
    public Instant registeredAt() {
        return registeredAt;
    }
}
