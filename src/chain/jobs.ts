/**
 * Long work that goes on while a party makes its moves: histories of several tournaments at once, none of which may
 * keep the party from a deadline.
 * @module
 */

export type Jobs = {
  /** Begins a job, unless it is running. */
  start(key: string, work: () => Promise<void>): void
  /**
   * Waits until no job is running, at most for so many milliseconds.
   * @returns whether none is
   */
  wait(milliseconds: number): Promise<boolean>
  /** Errors of the jobs that have ended since the last call. Such a job can be started again. */
  failures(): unknown[]
}

export function createJobs(): Jobs {
  const running = new Map<string, Promise<void>>()
  let failed: unknown[] = []
  return {
    start(key, work) {
      if (running.has(key)) return
      const job = work()
        .catch((error: unknown) => {
          failed.push(error)
        })
        .finally(() => running.delete(key))
      running.set(key, job)
    },
    async wait(milliseconds) {
      if (running.size === 0) return true
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, milliseconds)
      })
      await Promise.race([Promise.all(running.values()), late])
      clearTimeout(timer)
      return running.size === 0
    },
    failures() {
      const errors = failed
      failed = []
      return errors
    },
  }
}
