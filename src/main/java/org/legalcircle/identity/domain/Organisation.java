package org.legalcircle.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.identity.CoordinateSystem;
import org.legalcircle.identity.NewOrganisation;
import org.legalcircle.identity.OrganisationLevel;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;

/** A county centre, township station or village point; its path never changes. */
@Entity
@Table(schema = "identity", name = "organisation")
public class Organisation extends Aggregate {
    @Column(name = "parent_id")
    private UUID parentId;

    @Enumerated(EnumType.STRING)
    private OrganisationLevel level;

    private String code;
    private String path;
    private String name;
    private String address;
    private String phone;
    private Double longitude;
    private Double latitude;

    @Enumerated(EnumType.STRING)
    @Column(name = "coordinate_system")
    private CoordinateSystem coordinateSystem;

    /** For the persistence layer. */
    protected Organisation() {}

    private Organisation(UUID parentId, String parentPath, NewOrganisation told, Instant now) {
        super(Ids.next(now));
        this.parentId = parentId;
        this.level = told.level();
        this.code = told.code();
        this.path = parentPath + told.code() + "/";
        describe(told);
    }

    /** Founds the county centre. */
    public static Organisation centre(NewOrganisation told, Instant now) {
        requireLevel(told.level() == OrganisationLevel.COUNTY_CENTRE);
        return new Organisation(null, "/", told, now);
    }

    /** Founds an organisation one level below this one. */
    public Organisation found(NewOrganisation told, Instant now) {
        requireLevel(told.level().ordinal() == level.ordinal() + 1);
        return new Organisation(id(), path, told, now);
    }

    /** Tells name, address, phone and place anew; level and code stay. */
    public void describe(NewOrganisation told) {
        var known = told.longitude() != null;
        if (known != (told.latitude() != null) || known != (told.coordinateSystem() != null)) {
            throw new Refused(IdentityRefusal.ORGANISATION_PLACE_INCOMPLETE);
        }
        name = told.name();
        address = told.address();
        phone = told.phone();
        longitude = told.longitude();
        latitude = told.latitude();
        coordinateSystem = told.coordinateSystem();
    }

    /** Codes of all ancestors and of itself, as in {@code /330881/330881105/}. */
    public String path() {
        return path;
    }

    /** What everybody may see. */
    public OrganisationSummary summary() {
        return new OrganisationSummary(
                id(), parentId, level, code, path, name, address, phone, longitude, latitude, coordinateSystem);
    }

    private static void requireLevel(boolean fits) {
        if (!fits) {
            throw new Refused(IdentityRefusal.ORGANISATION_LEVEL_INVALID);
        }
    }
}
