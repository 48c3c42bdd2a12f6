package org.legalcircle.identity.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.legalcircle.identity.domain.Citizen;
import org.legalcircle.identity.domain.MobileNumber;
import org.legalcircle.identity.domain.ResidentId;
import org.legalcircle.platform.privacy.BlindIndex;
import org.legalcircle.platform.privacy.FieldCipher;
import org.legalcircle.platform.privacy.Sealed;

/** Seals and opens the personal data of citizens; each value is bound to its citizen and its column. */
@Singleton
public class CitizenSeals {
    private static final String MOBILE = "identity.citizen.mobile";
    private static final String NAME = "identity.citizen.name";
    private static final String RESIDENT_ID = "identity.citizen.resident_id";

    private final FieldCipher cipher;
    private final BlindIndex index;

    CitizenSeals(FieldCipher cipher, BlindIndex index) {
        this.cipher = cipher;
        this.index = index;
    }

    Sealed mobile(UUID citizen, MobileNumber mobile) {
        return cipher.seal(mobile.number(), MOBILE + ":" + citizen);
    }

    Sealed name(UUID citizen, String name) {
        return cipher.seal(name, NAME + ":" + citizen);
    }

    Sealed residentId(UUID citizen, ResidentId residentId) {
        return cipher.seal(residentId.number(), RESIDENT_ID + ":" + citizen);
    }

    /** The number in the clear, or null. */
    public String mobile(Citizen citizen) {
        return cipher.open(citizen.mobile(), MOBILE + ":" + citizen.id());
    }

    /** The name in the clear, or null. */
    public String name(Citizen citizen) {
        return cipher.open(citizen.name(), NAME + ":" + citizen.id());
    }

    /** The resident identity number in the clear, or null. */
    public String residentId(Citizen citizen) {
        return cipher.open(citizen.residentId(), RESIDENT_ID + ":" + citizen.id());
    }

    String mobileIndex(MobileNumber mobile) {
        return index.of(MOBILE, mobile.number());
    }

    List<String> mobileIndexes(MobileNumber mobile) {
        return index.all(MOBILE, mobile.number());
    }

    String residentIdIndex(ResidentId residentId) {
        return index.of(RESIDENT_ID, residentId.number());
    }

    List<String> residentIdIndexes(ResidentId residentId) {
        return index.all(RESIDENT_ID, residentId.number());
    }
}
