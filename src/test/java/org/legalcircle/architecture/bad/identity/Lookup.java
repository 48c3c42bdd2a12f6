package org.legalcircle.architecture.bad.identity;

import org.legalcircle.architecture.bad.consultation.BookingDone;
import org.legalcircle.architecture.bad.consultation.store.Shelf;
import org.legalcircle.architecture.bad.identity.store.PersonData;

/** Shows a folder in the root of the feature, and reaches into another feature that it must not know at all. */
public class Lookup {
    PersonData shown;
    Shelf reachedInto;
    BookingDone unknown;
}
