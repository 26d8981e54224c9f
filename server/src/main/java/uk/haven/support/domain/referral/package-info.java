/** Referrals: states, rules of sharing, figures, suggestions. */
@NullMarked
package uk.haven.support.domain.referral;

import org.jspecify.annotations.NullMarked;
