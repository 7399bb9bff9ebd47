#include "extract/claims/salience.h"

#include <algorithm>
#include <map>

namespace pige {
namespace {

constexpr double kPerSentence = -2.0;  // each sentence between the mention and the place
constexpr double kFarthest = 8;        // sentences; beyond, distance counts no more
constexpr double kSameSentence = 3.0;
constexpr double kSubject = 3.0;      // it was a subject when it was spoken of
constexpr double kGoverned = -1.0;    // or stood behind a preposition
constexpr std::size_t kWindow = 400;  // mentions looked back on

double prominence(const Spoken& spoken, std::size_t sentence) {
  const auto distance = static_cast<double>(sentence - spoken.sentence);
  double score = kPerSentence * std::min(distance, kFarthest);
  if (spoken.sentence == sentence) score += kSameSentence;
  if (spoken.subject) score += kSubject;
  if (spoken.governed) score += kGoverned;
  return score;
}

}  // namespace

std::vector<std::pair<std::size_t, double>> Salience::before(std::size_t sentence,
                                                             std::size_t token) const {
  const auto end = std::partition_point(spoken_.begin(), spoken_.end(), [&](const Spoken& s) {
    return std::pair(s.sentence, s.token) < std::pair(sentence, token);
  });
  const auto window = std::min(static_cast<std::size_t>(end - spoken_.begin()), kWindow);
  std::map<std::size_t, double> best;
  for (auto spoken = end - static_cast<std::ptrdiff_t>(window); spoken != end; ++spoken) {
    const double score = prominence(*spoken, sentence);
    const auto [known, added] = best.try_emplace(spoken->party, score);
    if (!added) known->second = std::max(known->second, score);
  }
  return {best.begin(), best.end()};
}

}  // namespace pige
