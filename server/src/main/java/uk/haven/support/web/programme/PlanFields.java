package uk.haven.support.web.programme;

import java.util.List;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;

/** The questions of a plan, with what was answered. */
public record PlanFields(
        Field type,
        List<Option> types,
        Field title,
        Field barrier,
        List<Option> barriers,
        Field aim,
        Field targets,
        Field from,
        DateAnswer fromDate,
        Field until,
        DateAnswer untilDate,
        Field next,
        DateAnswer nextDate,
        Field worker,
        List<Option> workers,
        Field level,
        List<Option> levels,
        Field join,
        List<Option> joins,
        List<Criterion> criteria,
        Field day,
        List<Option> days,
        Field minutes,
        Field cost,
        Field per,
        List<Option> pers) {

    /** One condition of the exit criteria. */
    public record Criterion(Field kind, List<Option> kinds, Field percent, Field number, Field result) {}
}
