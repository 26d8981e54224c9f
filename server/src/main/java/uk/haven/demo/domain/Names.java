package uk.haven.demo.domain;

import java.util.List;
import java.util.SplittableRandom;

/** Made-up people's names: common ones, and those that try forms and pages (apostrophes, length, other scripts). */
final class Names {

    private static final List<String> SURNAMES =
            words("Abbott Adams Ainsley Allen Archer Atkins Ayling Bailey Baker Barnes"
                    + " Bartlett Bennett Bishop Blake Bond Booth Bradley Brooks Budd Burgess Burton Butcher Byrne Carey Carter"
                    + " Chalk Chapman Churcher Clarke Coles Collins Cook Cooper Cox Crouch Davey Dawson Dean Dixon Dyer Edney"
                    + " Ellis Emery Farrow Field Fisher Fleet Ford Foster Fox Francis Freeman Frost Gale Gibbs Gibson Goddard"
                    + " Goodall Graham Gray Green Griffin Gunner Hale Hall Harding Harris Hart Hawkins Hayward Heath Hewitt"
                    + " Hill Hobbs Holland Hooper Howard Hughes Hunt Hurst Ingram Jarvis Jenkins Jennings Kelly Kemp Kent King"
                    + " Knight Lamb Lambert Lane Larkin Law Lawson Legg Lewis Light Lock Long Lowe Luff Marsh Martin Mason May"
                    + " Mills Mitchell Moody Moore Morey Morgan Moss Nash Newman Nicholls Noble Norris Oakley Osborne Page"
                    + " Palmer Parr Parsons Payne Pearce Perry Phillips Pike Pitt Poole Pope Porter Powell Pratt Price Pullen"
                    + " Rand Reeves Reid Rice Richards Riley Rogers Rose Rowe Russell Ryan Sanders Savage Scott Searle Sharp"
                    + " Shaw Shepherd Simmons Slater Smart Smith Snow Spencer Stacey Stevens Stone Stubbs Sutton Talbot Tanner"
                    + " Taylor Terry Tilley Todd Tucker Turner Underwood Vine Wade Walker Wall Walsh Ward Warner Watts Weaver"
                    + " Webb Wells West Wheeler White Wicks Wilkins Willis Wood Woods Wright Wyatt Yates Young");
    private static final List<String> GIRLS = words("Abbie Aimee Alice Amber Amelia Amy Beth Bethany Caitlin Charlotte"
            + " Chelsea Chloe Courtney Daisy Demi Eleanor Elise Ella Ellie Emily Emma Erin Eve Evie Faith Freya Georgia"
            + " Grace Hannah Harriet Holly Imogen Isabel Isla Jade Jasmine Jessica Jodie Kayleigh Keira Lacey Laura"
            + " Lauren Leah Libby Lily Lola Lucy Lydia Maddison Maisie Martha Megan Mia Millie Molly Morgan Naomi Niamh"
            + " Nicole Olivia Paige Phoebe Poppy Rachel Rebecca Rosie Ruby Samantha Sarah Shannon Skye Sophie Summer"
            + " Tegan Tia Zara Zoe");
    private static final List<String> BOYS = words("Aaron Adam Aidan Alex Alfie Archie Ashley Bailey Ben Billy Bradley"
            + " Brandon Callum Cameron Charlie Connor Corey Curtis Daniel David Declan Dylan Edward Elliot Ethan Finlay"
            + " Frankie Freddie George Harley Harrison Harry Harvey Henry Jack Jacob Jake James Jamie Jay Joe Jordan"
            + " Joseph Josh Kai Kane Kieran Kyle Lee Leo Lewis Liam Logan Louis Luke Mason Matthew Max Michael Nathan"
            + " Oliver Oscar Owen Patrick Reece Rhys Riley Robert Ryan Sam Scott Sean Sebastian Shaun Stanley Taylor"
            + " Theo Thomas Toby Tyler William Zac");

    /** Surname, girls, boys, language, ethnicity: families that write their names in their own way. */
    private static final List<Family> OTHERS = List.of(
            new Family("O'Brien", words("Aoife Niamh Orla"), words("Cian Eoin Tadhg"), "ENG", "WIRI"),
            new Family("Ní Dhomhnaill", words("Sorcha Gráinne"), words("Pádraig Séamus"), "ENG", "WIRI"),
            new Family("D'Souza", words("Anita Maria"), words("Rohan Joel"), "ENG", "AIND"),
            new Family(
                    "Anstruther-Featherstonehaugh-Cholmondeley-Warburton",
                    words("Seraphina-Rose Clementine-Araminta"),
                    words("Maximilian-Alexander Bartholomew"),
                    "ENG",
                    "WBRI"),
            new Family("Smith-O'Connor", words("Kayla-Mae Lilly-Rose"), words("Tyler-James Jay-Dee"), "ENG", "WBRI"),
            new Family("Wójcik", words("Zofia Łucja Małgorzata"), words("Łukasz Paweł Michał"), "POL", "WOTH"),
            new Family("Đặng", words("Thảo Hồng"), words("Dũng Hiếu"), "VIE", "AOTH"),
            new Family("Şahin", words("Ayşe Gülçin"), words("Çağrı Ümit"), "TUR", "WOTH"),
            new Family("Петренко", words("Оксана Ірина"), words("Тарас Богдан"), "UKR", "WOTH"),
            new Family("الهاشمي", words("فاطمة مريم زينب"), words("يوسف عمر خالد"), "ARA", "OOTH"),
            new Family("کریمی", words("نسرین پروین"), words("رضا بهرام"), "PER", "OOTH"),
            new Family("陳", words("美玲 嘉欣"), words("志明 家豪"), "CHI", "CHNE"),
            new Family("খাতুন", words("রহিমা সালমা"), words("করিম জামাল"), "BNG", "ABAN"),
            new Family("van der Meulen", words("Anouk Fleur"), words("Joost Daan"), "DUT", "WOTH"));

    private Names() {}

    static Family family(SplittableRandom random) {
        if (random.nextInt(28) == 0) {
            return OTHERS.get(random.nextInt(OTHERS.size()));
        }
        String surname = pick(SURNAMES, random);
        if (random.nextInt(30) == 0) {
            surname = surname + "-" + pick(SURNAMES, random);
        }
        return new Family(surname, GIRLS, BOYS, "ENG", "WBRI");
    }

    /** Someone who works here. */
    static String adult(SplittableRandom random) {
        return pick(random.nextInt(4) == 0 ? BOYS : GIRLS, random) + " " + pick(SURNAMES, random);
    }

    static <T> T pick(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    record Family(String surname, List<String> girls, List<String> boys, String language, String ethnicity) {}
}
