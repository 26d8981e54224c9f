package uk.haven.support.domain.nurture;

/** What people do with a place in a nurture group. */
public enum PlacementStep {
    PLACE,
    DECLINE,
    TAKE_BACK,
    BEGIN_RETURN,
    PUT_OFF_RETURN,
    RETURN,
    LEAVE
}
