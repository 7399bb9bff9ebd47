// The same work on many things, on every core, the results in the order of the things.
//
//   ordered_map<Page, Outcome>(
//       {.threads = 4},
//       [&] { return source.next(); },                       // std::optional<Page>
//       [&](Page page) { return read(std::move(page)); },    // on any thread
//       [&](Outcome outcome) { return out.write(outcome); });  // on this thread, in order
//
// One thread reads, `threads` work, the caller's consumes. At most `window` things are between
// the reader and the consumer, so memory stays bounded however slow one of them is. Nothing
// passed in may throw.

#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace pige {

struct Parallel {
  unsigned threads = 1;    // 0 counts as 1
  std::size_t window = 0;  // 0: four a thread
};

// `jobs` as asked for, or one a core where it is 0.
unsigned worker_count(unsigned jobs);

// A thread that takes no signals: those are the main thread's to hear.
std::thread start_thread(std::function<void()> body);

namespace internal {

// What is on its way, under one lock: input in reading order, output by number.
template <class In, class Out>
class OrderedQueue {
 public:
  explicit OrderedQueue(std::size_t window) : window_(window) {}

  // Reader. False: the consumer has stopped, read no more.
  bool put(In thing) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || in_flight_ < window_; });
    if (stopped_) return false;
    ++in_flight_;
    waiting_.emplace_back(read_++, std::move(thing));
    work_.notify_one();
    return true;
  }
  void end() {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    work_.notify_all();
    done_.notify_all();
  }

  // Worker. Nothing: no more work will come.
  std::optional<std::pair<std::size_t, In>> take() {
    std::unique_lock lock(mutex_);
    work_.wait(lock, [&] { return stopped_ || ended_ || !waiting_.empty(); });
    if (stopped_ || waiting_.empty()) return std::nullopt;
    auto next = std::move(waiting_.front());
    waiting_.pop_front();
    return next;
  }
  void finish(std::size_t number, Out result) {
    const std::lock_guard lock(mutex_);
    results_.emplace(number, std::move(result));
    if (number == given_) done_.notify_all();
  }

  // Consumer. Nothing: everything was given.
  std::optional<Out> next() {
    std::unique_lock lock(mutex_);
    done_.wait(lock, [&] { return results_.contains(given_) || (ended_ && given_ == read_); });
    const auto found = results_.find(given_);
    if (found == results_.end()) return std::nullopt;
    Out result = std::move(found->second);
    results_.erase(found);
    ++given_;
    --in_flight_;
    room_.notify_one();
    return result;
  }
  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    room_.notify_all();
    work_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable room_, work_, done_;
  std::deque<std::pair<std::size_t, In>> waiting_;
  std::map<std::size_t, Out> results_;
  std::size_t window_;
  std::size_t in_flight_ = 0;
  std::size_t read_ = 0;   // things read so far
  std::size_t given_ = 0;  // results consumed so far
  bool ended_ = false;
  bool stopped_ = false;
};

}  // namespace internal

// Until `next` gives nothing, or `consume` says false.
template <class In, class Out>
void ordered_map(const Parallel& how, const std::function<std::optional<In>()>& next,
                 const std::function<Out(In)>& work, const std::function<bool(Out)>& consume) {
  const unsigned threads = std::max(1U, how.threads);
  const std::size_t window = how.window == 0 ? std::size_t{4} * threads : how.window;
  internal::OrderedQueue<In, Out> queue(window);

  std::vector<std::thread> pool;
  pool.push_back(start_thread([&] {
    for (auto thing = next(); thing; thing = next()) {
      if (!queue.put(std::move(*thing))) break;
    }
    queue.end();
  }));
  for (unsigned i = 0; i < threads; ++i) {
    pool.push_back(start_thread([&] {
      while (auto thing = queue.take()) {
        queue.finish(thing->first, work(std::move(thing->second)));
      }
    }));
  }
  while (auto result = queue.next()) {
    if (!consume(std::move(*result))) {
      queue.stop();
      break;
    }
  }
  for (std::thread& thread : pool) thread.join();
}

}  // namespace pige
