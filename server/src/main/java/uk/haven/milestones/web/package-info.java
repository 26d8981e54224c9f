@NullMarked
package uk.haven.milestones.web;

import org.jspecify.annotations.NullMarked;
