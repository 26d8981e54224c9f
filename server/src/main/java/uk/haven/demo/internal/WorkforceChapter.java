package uk.haven.demo.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;
import uk.haven.demo.domain.DemoCalendar;
import uk.haven.demo.domain.DemoFiles;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.Workforce;
import uk.haven.support.Workforce.TrainingKind;

/** What each worker can do and has learnt, and the network's year. */
@Component
class WorkforceChapter implements DemoChapter {

    private static final List<String> MANAGERS = List.of("The SENCo", "The deputy head", "The headteacher");
    private static final List<String> TOPICS = List.of(
            "Attachment and belonging",
            "Writing targets that a child can reach",
            "Working with home–school link workers",
            "Bereavement",
            "Transition to secondary school");
    private static final List<LocalDate> MEETINGS = List.of(
            LocalDate.of(2007, 10, 4),
            LocalDate.of(2007, 11, 29),
            LocalDate.of(2008, 1, 24),
            LocalDate.of(2008, 3, 13),
            LocalDate.of(2008, 5, 8));
    private static final int RENEWED_AFTER_YEARS = 3;

    private final Workers workers;
    private final Workforce workforce;

    WorkforceChapter(Workers workers, Workforce workforce) {
        this.workers = workers;
        this.workforce = workforce;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void write() {
        var random = new SplittableRandom(DemoFiles.SEED + 10);
        List<Worker> all = workers.all().stream()
                .filter(each -> each.activeOn(DemoCalendar.TODAY))
                .toList();
        for (Worker each : all) {
            workforce.change(
                    each, OptionalInt.of(random.nextInt(8, 21)), MANAGERS.get(random.nextInt(MANAGERS.size())));
            train(each, random);
        }
        for (int i = 0; i < MEETINGS.size(); i++) {
            workforce.met(
                    MEETINGS.get(i),
                    TOPICS.get(i),
                    all.stream()
                            .filter(_ -> random.nextInt(3) == 0)
                            .map(Worker::id)
                            .toList());
        }
    }

    private void train(Worker worker, SplittableRandom random) {
        if (worker.role().contains("mentor") && random.nextInt(4) > 0) {
            workforce.record(
                    worker,
                    "National training for learning mentors",
                    TrainingKind.ACCREDITED,
                    LocalDate.of(2006, 3, 1).plusDays(random.nextInt(600)),
                    Optional.empty());
        }
        LocalDate taken = LocalDate.of(2005, 6, 1).plusDays(random.nextInt(1000));
        workforce.record(
                worker,
                "Child protection for school staff",
                TrainingKind.OTHER,
                taken,
                Optional.of(taken.plusYears(RENEWED_AFTER_YEARS)));
    }
}
