import type { Metadata } from 'next';
import { RulesScreen } from '@/components/home/rules-screen';

export const metadata: Metadata = { title: 'Rules · ENI Lens' };

export default function RulesPage() {
  return <RulesScreen />;
}
