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
};

// On which side of the reference day what a sentence tells lies.
enum class Direction { past, unknown, future };

Direction direction_of(const Reading& reading, std::size_t i);

// The occurrence of a month, a day of the year, a quarter or a season that is meant where no
// year stands: the nearest on the side of `direction`. Without a reference day the year stays
// unknown (0).
Period with_year(Period period, std::optional<Day> reference, Direction direction);

// A year in digits at `i`: nothing where they may as well count something. `strong`: the words
// before say that a year follows.
std::optional<FoundPeriod> read_year(const Reading& reading, std::size_t i, bool strong);

// "30 septembre 2024", "janvier 2022", "2006-08-07", "T3 2024", "années 1960", "2024".
std::optional<FoundPeriod> read_absolute(const Reading& reading, std::size_t i);

// "XXIe siècle", "19e siècle": "20XX" is the twenty-first.
std::optional<FoundPeriod> read_century(const Reading& reading, std::size_t i);

// "du 13 au 15 juillet", "10 juin au 1er juillet".
std::optional<FoundPeriod> read_days(const Reading& reading, std::size_t i);

// "neuf premiers mois de 2024", "deux derniers trimestres".
std::optional<FoundPeriod> read_run(const Reading& reading, std::size_t i);

// The year printed after a period ends at `next`: "2024", "de l'exercice 2024".
std::optional<FoundPeriod> year_after(const Reading& reading, std::size_t next);

// How far "trois semaines" reaches; nothing for what is no whole number of calendar units.
struct Distance {
  PeriodUnit unit = PeriodUnit::day;
  int count = 0;
};
std::optional<Distance> distance_of(const Amount& amount);

// "hier", "l'an dernier", "mardi", "il y a deux ans", "cet été". Nothing without a reference.
std::optional<FoundPeriod> read_relative(const Reading& reading, std::size_t i);

}  // namespace pige::values
