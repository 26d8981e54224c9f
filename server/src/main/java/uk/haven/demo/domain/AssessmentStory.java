package uk.haven.demo.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the demo's common assessments say, made up: a few situations that schools know, told in the parts of the form.
 *
 * @param why what led to it
 * @param needs of the child, by element of "development"
 * @param home how things are at home
 * @param parents needs by element of "parents and carers"
 * @param family needs by element of "family and environment"
 * @param actions what is to be done, in the order in which it is due
 * @param child what the child says
 * @param parent what the parent says
 */
public record AssessmentStory(
        String why,
        String hoped,
        Map<String, String> needs,
        String home,
        Map<String, String> parents,
        Map<String, String> family,
        List<String> actions,
        String child,
        String parent) {

    private static final List<String> DEVELOPMENT =
            List.of("health", "emotional", "behaviour", "identity", "relationships", "selfcare", "learning");
    private static final Map<String, String> STRENGTHS = Map.of(
            "health", "Eats well at school and sees the dentist.",
            "emotional", "Says when something is wrong, to people who are known.",
            "behaviour", "Polite, and helps younger children.",
            "identity", "Proud of the family and of the garden.",
            "relationships", "Has one good friend; close to the grandmother.",
            "selfcare", "Dresses and packs alone.",
            "learning", "Likes numbers, and drawing.");

    /** The situations. */
    public static final List<AssessmentStory> ALL = List.of(
            new AssessmentStory(
                    "Late on most days since the autumn half-term, and away on Mondays. The office rings home and seldom"
                            + " reaches anybody.",
                    "To be here on time and not tired; for the mother, mornings without shouting.",
                    Map.of(
                            "health",
                            "Tired on most mornings; goes to bed late.",
                            "learning",
                            "Misses the start of" + " literacy, and is losing ground in reading."),
                    "The mother has been ill since the summer and sleeps badly. The older brother does the shopping.",
                    Map.of("guidance", "Bedtime and mornings have no order at present."),
                    Map.of(
                            "history",
                            "The father left in the spring; the mother's illness began soon after.",
                            "community",
                            "Knows no neighbours since the move."),
                    List.of(
                            "Ask the breakfast club for a place",
                            "Go with the mother to the doctor",
                            "Walk together from the corner on Mondays"),
                    "I want to come, but Mum is asleep and I can't find my things.",
                    "I know he is late. I would be glad if somebody helped in the morning."),
            new AssessmentStory(
                    "Cries often and has stopped playing since the grandfather, who lived with the family, died in the"
                            + " autumn.",
                    "To be able to talk about him, and to play again.",
                    Map.of(
                            "emotional",
                            "Sad, worries that somebody else will die.",
                            "relationships",
                            "Has drawn back" + " from friends.",
                            "behaviour",
                            "Walks out when it gets loud."),
                    "The family is close. Everybody misses him, and nobody speaks of it.",
                    Map.of("warmth", "The parents grieve themselves and find it hard to comfort her."),
                    Map.of(
                            "wider",
                            "The grandmother is alone now and needs much help.",
                            "history",
                            "Two deaths in two" + " years."),
                    List.of(
                            "Six sessions about loss with the learning mentor",
                            "Make a memory box together",
                            "Tell the class teacher what helps when it gets loud"),
                    "I like to talk about Grandad with Miss. At home it makes everyone cry.",
                    "She was his favourite. We do not know what to say to her."),
            new AssessmentStory(
                    "New to the area, speaks little in class, and comes without lunch or a coat.",
                    "Friends, words, and a warm winter.",
                    Map.of(
                            "learning",
                            "Understands more than he says; needs help with English.",
                            "identity",
                            "Is" + " teased for how he speaks.",
                            "health",
                            "Not yet with a doctor here."),
                    "Five people live in two rooms above a shop. The parents work shifts.",
                    Map.of("care", "Nobody is at home when school ends on three days."),
                    Map.of(
                            "housing",
                            "The rooms are damp, and the rent is behind.",
                            "community",
                            "The family knows" + " nobody who speaks its language here."),
                    List.of(
                            "Ask for free school meals with the father",
                            "Find a place in the after-school club",
                            "Register with the surgery"),
                    "I want to play football with them. I have not the shoes.",
                    "We work much. We want that he learns well."));

    /** Everything that the form asks, by part. @param by who makes it @param due days of the actions, one each */
    public Map<String, Map<String, String>> answers(String by, List<LocalDate> due) {
        Map<String, Map<String, String>> parts = new HashMap<>();
        parts.put("reason", Map.of("why", why, "hoped", hoped));
        parts.put(
                "responsibility",
                Map.of(
                        "holders-0-name",
                        "The mother",
                        "holders-0-relation",
                        "Mother",
                        "holders-0-reached",
                        "At work, mornings"));
        parts.put(
                "home", Map.of("household-0-name", "The mother", "household-0-relation", "Mother", "situation", home));
        parts.put(
                "services", Map.of("working-0-who", "The school, " + by, "working-0-what", "Sees the child each week"));
        parts.put("development", pairs(DEVELOPMENT, needs));
        parts.put("parents", pairs(List.of("care", "warmth", "guidance"), parents));
        parts.put("family", pairs(List.of("history", "wider", "housing", "community"), family));
        var conclusions = new HashMap<>(Map.of("conclusions", hoped, "solutions", String.join(". ", actions) + "."));
        for (int i = 0; i < actions.size(); i++) {
            LocalDate day = due.get(i);
            conclusions.put("actions-" + i + "-what", actions.get(i));
            conclusions.put("actions-" + i + "-who", by);
            conclusions.put(
                    "actions-" + i + "-when", day.getDayOfMonth() + " " + day.getMonthValue() + " " + day.getYear());
        }
        parts.put("conclusions", conclusions);
        parts.put("words", Map.of("child", child, "parent", parent));
        return parts;
    }

    /** Strengths of all, needs of those that have some. */
    private static Map<String, String> pairs(List<String> elements, Map<String, String> needs) {
        var pairs = new HashMap<String, String>();
        for (String element : elements) {
            pairs.put(element + "-strengths", STRENGTHS.getOrDefault(element, "No worry about this."));
            pairs.put(element + "-needs", needs.getOrDefault(element, ""));
        }
        return pairs;
    }
}
