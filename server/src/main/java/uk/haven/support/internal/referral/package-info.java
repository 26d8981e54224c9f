/** Referrals, and what of a child can be shared with those who receive one. */
@NullMarked
package uk.haven.support.internal.referral;

import org.jspecify.annotations.NullMarked;
