// The pieces read_date() is made of.

#pragma once

#include <cstddef>
#include <optional>

#include "normalize/amount.h"
#include "normalize/calendar.h"
#include "normalize/reading.h"

namespace pige::values {

// A period, or an interval from `period` to `last`, and the tokens that say it.
struct FoundPeriod {
  Period period;
  std::optional<Period> last;
  std::size_t first = 0;
  std::size_t next = 0;
  std::size_t consumed = 0;  // past "dernier" or "prochain", where one follows
  // The other reading where nothing tells past from future: "samedi", "le 31 octobre".
  std::optional<Period> rival = std::nullopt;
  std::optional<Period> rival_last = std::nullopt;
  bool from_reference = false;  // told from the reference day, if only its year
  bool year_open = false;       // the text prints no year
  bool fiscal = false;          // counted in a company's own years
};

// On which side of the reference day what a sentence tells lies.
enum class Direction { past, unknown, future };

Direction direction_of(const Reading& reading, std::size_t i);

// The occurrence of a month, a day of the year, a quarter or a season that is meant where no
// year stands: the nearest on the side of `direction`. Without a reference day the year stays
// unknown (0).
Period with_year(Period period, std::optional<Day> reference, Direction direction);

// Up to four digits at `i` as a number.
std::optional<int> small_number(const Reading& reading, std::size_t i);
// The number that ends before `next` does not go on: "12/2014/7", "2014b".
bool ends_number(const Reading& reading, std::size_t next);
// A sign that leads from one end of a range to the other.
bool is_dash(const Reading& reading, std::size_t i);

// The rank at `i`, in words or in digits: "troisième", "3e".
struct Rank {
  int value = 0;
  std::size_t next = 0;
};
std::optional<Rank> read_rank(const Reading& reading, std::size_t i);

// The year printed after a period ends at `next`: "2024", "de l'exercice 2024".
std::optional<FoundPeriod> year_after(const Reading& reading, std::size_t next);

// The same, or one that the reference day tells: "de l'an dernier".
std::optional<FoundPeriod> told_year(const Reading& reading, std::size_t next);

// Gives a period its year: the one printed after it, or the one the reference day suggests.
void settle_year(const Reading& reading, FoundPeriod& found);

// A year in digits at `i`: nothing where they may as well count something. `strong`: the words
// before say that a year follows.
std::optional<FoundPeriod> read_year(const Reading& reading, std::size_t i, bool strong);

// "en deux mille vingt", "in nineteen eighty-four". `dated`: a month or a day stands before it.
std::optional<FoundPeriod> read_spelled_year(const Reading& reading, std::size_t i,
                                             bool dated = false);

// "2007-2008", "2022/2023", "1914-18"
std::optional<FoundPeriod> read_year_pair(const Reading& reading, std::size_t i);

// "années 1960", "années soixante", "1990s"
std::optional<FoundPeriod> read_decade(const Reading& reading, std::size_t i);

// "30 septembre 2024", "janvier 2022", "T3 2024", "années 1960", "XXIe siècle".
std::optional<FoundPeriod> read_absolute(const Reading& reading, std::size_t i);

// "30 septembre 2024", "mardi 3 mars", "1er janvier"
std::optional<FoundPeriod> read_day(const Reading& reading, std::size_t i);

// "el día 12", "no dia 17"
//
// `expected`: the words before leave nothing else for a rank: "the week of the 18th".
std::optional<FoundPeriod> read_day_alone(const Reading& reading, std::size_t i,
                                          bool expected = false);

// "2006-08-07", "24/12/2014", "31/10", "2015-03". `expected`: a day of the year stands there, and
// no fraction, score or version.
std::optional<FoundPeriod> read_numeric(const Reading& reading, std::size_t i,
                                        bool expected = false);

// "troisième trimestre 2024", "premier semestre", "T3 2024", "2024 T3", "FY24", "semaine 42"
std::optional<FoundPeriod> read_numbered(const Reading& reading, std::size_t i);

// "XXIe siècle", "19e siècle": "20XX" is the twenty-first.
std::optional<FoundPeriod> read_century(const Reading& reading, std::size_t i);

// Past the words that lead from a part to its whole: "de", "du", "de l'".
std::size_t past_link_to_whole(const Reading& reading, std::size_t i);

// "premier lundi de mars", "dernière semaine de 2016", "semaine du 7 octobre", "jour de l'an 2020"
std::optional<FoundPeriod> read_part_of(const Reading& reading, std::size_t i);

// "jour de l'an", "fête nationale 2024", "lundi de Pâques"
std::optional<FoundPeriod> read_named_day(const Reading& reading, std::size_t i);

// "du 13 au 15 juillet", "10 juin au 1er juillet".
std::optional<FoundPeriod> read_days(const Reading& reading, std::size_t i);

// "entre janvier et juin", "de 1980 à 1996", "novembre à mars"
std::optional<FoundPeriod> read_interval(const Reading& reading, std::size_t i);

// "neuf premiers mois de 2024", "deux derniers trimestres".
std::optional<FoundPeriod> read_run(const Reading& reading, std::size_t i);

// "the rest of the week"
std::optional<FoundPeriod> read_rest(const Reading& reading, std::size_t i, const Day& reference);

// The period the reference day lies in, by its unit alone: "(la fin) du mois".
std::optional<FoundPeriod> read_present(const Reading& reading, std::size_t i);

// The unit of that rank in a longer period, below zero counted from its end. A week belongs to what
// its Thursday lies in.
std::optional<Period> nth_of(const Period& whole, PeriodUnit unit, int rank);

// The longer period that a part is told of: a month, a quarter or a year.
std::optional<FoundPeriod> read_longer_period(const Reading& reading, std::size_t i);

// How far "trois semaines" reaches; nothing for what is no whole number of calendar units.
struct Distance {
  PeriodUnit unit = PeriodUnit::day;
  int count = 0;
};
std::optional<Distance> distance_of(const Amount& amount);

// A period moved by a distance; nothing where it is less precise than the distance.
std::optional<Period> moved(const Period& from, const Distance& distance, int sign);

// "il y a deux ans", "dans trois mois", "three days ago", "deux jours avant le 12 janvier",
// "le lendemain du 13 février"
std::optional<FoundPeriod> read_distance(const Reading& reading, std::size_t i);

// "lundi", "mardi prochain", "mercredi 13", "lundi en huit", "mardi de la semaine prochaine"
std::optional<FoundPeriod> read_weekday(const Reading& reading, std::size_t i,
                                        const Day& reference);

// "two Thursdays ago", "three Sundays from now"
std::optional<FoundPeriod> read_counted_weekday(const Reading& reading, std::size_t i,
                                                const Day& reference);

// "l'an dernier", "la semaine prochaine", "cet été". `reference` is the day it is told from.
std::optional<FoundPeriod> read_shift(const Reading& reading, std::size_t i, const Day& reference);

// "hier", "l'an dernier", "mardi", "il y a deux ans", "cet été". Nothing without a reference.
std::optional<FoundPeriod> read_relative(const Reading& reading, std::size_t i);

// Any one period at `i`. `strong`: the words before announce one, so a bare year is one.
std::optional<FoundPeriod> read_period(const Reading& reading, std::size_t i, bool strong);

}  // namespace pige::values
